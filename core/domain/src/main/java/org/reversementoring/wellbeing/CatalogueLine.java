package org.reversementoring.wellbeing;

import java.util.Optional;
import org.reversementoring.pairing.ConfidentialLine;
import org.reversementoring.people.PersonId;

/** The first confidential help of the catalogue for somebody who was harmed, but for the channel that takes reports. */
public final class CatalogueLine implements ConfidentialLine {
    private final ExternalHelp help;

    public CatalogueLine(ExternalHelp help) {
        this.help = help;
    }

    @Override
    public Optional<String> nameFor(PersonId person) {
        return help.route(Need.DETRIMENT, Resource.For.MENTOR, person).stream()
                .map(RoutedResource::resource)
                .filter(r -> r.kind() != Resource.Kind.REPORTING_CHANNEL)
                .map(Resource::name)
                .findFirst();
    }
}
