package org.reversementoring.event;

import org.reversementoring.confidentiality.Fingerprints;
import org.reversementoring.people.Person;
import org.reversementoring.spi.Postbox;

/** Notices as mail to the work address that the directory has. */
public final class MailCourier implements Courier {
    private final Postbox postbox;
    private final Fingerprints fingerprints;

    public MailCourier(Postbox postbox, Fingerprints fingerprints) {
        this.postbox = postbox;
        this.fingerprints = fingerprints;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean reaches(Person person) {
        return person.workEmail() != null && !person.workEmail().isBlank();
    }

    @Override
    public Outcome carry(Person person, NoticeText text, String key) {
        String address = person.workEmail();
        if (address == null) {
            return Outcome.REFUSED;
        }
        Postbox.Letter letter =
                new Postbox.Letter(fingerprints.of("notice-letter", key), address, text.subject(), text.body());
        return switch (postbox.post(letter)) {
            case TAKEN -> Outcome.DELIVERED;
            case TRY_LATER -> Outcome.LATER;
            case REFUSED -> Outcome.REFUSED;
            case OUT_OF_REACH -> Outcome.DOWN;
        };
    }

    @Override
    public void rest() {
        postbox.rest();
    }
}
