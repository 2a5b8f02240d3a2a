package org.reversementoring.privacy;

import java.util.List;
import java.util.Set;
import org.reversementoring.confidentiality.KeyOwner;
import org.reversementoring.matching.MatchRun;
import org.reversementoring.pairing.Pair;
import org.reversementoring.pairing.PairId;
import org.reversementoring.pairing.PairTransitions;
import org.reversementoring.participation.Leaving;
import org.reversementoring.participation.Participant;
import org.reversementoring.people.PersonId;
import org.reversementoring.programme.ProgrammeId;
import org.reversementoring.reporting.Feedback;
import org.reversementoring.session.Commitment;
import org.reversementoring.session.Reflection;
import org.reversementoring.session.Story;
import org.reversementoring.spi.Page;
import org.reversementoring.wellbeing.CaseId;
import org.reversementoring.wellbeing.CaseRemoval;
import org.reversementoring.wellbeing.Declaration;

/** Deletes rows, and answers how many. What is gone already does no harm. Runs inside a unit of work. */
public final class Deletion {
    private final PersonalRecords records;
    private final PairTransitions transitions;
    private final Leaving leaving;
    private final CaseRemoval caseRemoval;

    public Deletion(PersonalRecords records, PairTransitions transitions, Leaving leaving, CaseRemoval caseRemoval) {
        this.records = records;
        this.transitions = transitions;
        this.leaving = leaving;
        this.caseRemoval = caseRemoval;
    }

    /** What the pair shared. The pair itself, without words, stays until the programme's records go. */
    Counts ofPair(PairId id) {
        Pair pair = records.pairs().find(id).orElse(null);
        if (pair != null) {
            Pair ended = transitions.end(pair);
            if (ended.hasWords()) {
                records.pairs().save(ended.withoutWords());
            }
        }
        List<Story> stories = records.stories().ofPair(id).stream()
                .filter(s -> !s.isPublished())
                .toList();
        Counts counts = Counts.NONE
                .and("sessions", records.sessions().ofPair(id).size())
                .and("commitments", records.commitments().ofPair(id).size())
                .and("reflections", records.reflections().ofPair(id).size())
                .and("stories", stories.size());
        records.sessions().removeOfPair(id);
        records.commitments().removeOfPair(id);
        records.reflections().removeOfPair(id);
        stories.forEach(s -> records.stories().remove(s.id()));
        return counts;
    }

    /** What one member wrote there. The partner's words stay, and so does the pair's existence, for the partner. */
    Counts ofMember(PairId id, PersonId member) {
        records.pairs()
                .find(id)
                .filter(p -> p.hasMember(member))
                .ifPresent(p -> records.pairs().save(transitions.end(p).without(member)));
        return ownWords(id, member).and(declared(id, member));
    }

    private Counts ownWords(PairId id, PersonId member) {
        List<Commitment> commitments = records.commitments().ofPair(id).stream()
                .filter(c -> c.isOnlyOf(member))
                .toList();
        List<Reflection> reflections = records.reflections().ofPair(id).stream()
                .filter(r -> r.author().equals(member))
                .toList();
        List<Story> stories = records.stories().ofPair(id);
        List<Story> own =
                stories.stream().filter(s -> s.author().equals(member)).toList();
        commitments.forEach(c -> records.commitments().remove(c.id()));
        reflections.forEach(r -> records.reflections().remove(r.id()));
        own.forEach(s -> records.stories().remove(s.id()));
        stories.stream()
                .filter(s -> !s.author().equals(member) && s.isPublished())
                .forEach(s -> records.stories().save(s.unpublished()));
        return Counts.NONE
                .and("commitments", commitments.size())
                .and("reflections", reflections.size())
                .and("stories", own.size());
    }

    private Counts declared(PairId id, PersonId member) {
        List<Declaration> declarations = records.declarations().of(id, member);
        declarations.forEach(d -> records.declarations().remove(d.id()));
        boolean burden = records.burdens()
                .find(id)
                .filter(b -> b.mentor().equals(member))
                .isPresent();
        if (burden) {
            records.burdens().remove(id);
        }
        return Counts.NONE.and("declarations", declarations.size()).and("burdens", burden ? 1 : 0);
    }

    /** Everything else of a person. The training record goes as soon as the learning platform has withdrawn them. */
    Counts ofPerson(PersonId person) {
        List<Participant> participations = records.participants().ofPerson(person);
        int matchings = 0;
        for (ProgrammeId programme :
                participations.stream().map(Participant::programme).distinct().toList()) {
            matchings += forgetInMatchings(programme, person);
            records.trainingRuns()
                    .find(programme)
                    .filter(run -> run.names(person))
                    .ifPresent(run -> records.trainingRuns().save(run.without(person)));
        }
        participations.forEach(p -> {
            leaving.leave(p);
            records.participants().remove(p.id());
        });
        List<Feedback> feedbacks = records.feedbacks().ofPerson(person);
        feedbacks.forEach(f -> records.feedbacks().remove(f.id()));
        List<Declaration> declarations = records.declarations().ofPerson(person);
        declarations.forEach(d -> records.declarations().remove(d.id()));
        var notices = Page.all(request -> records.notices().page(person, request));
        notices.forEach(n -> records.notices().remove(n.id()));
        boolean choice = records.channelChoices().find(person).isPresent();
        records.channelChoices().remove(person);
        var credits = records.credits().ofPerson(person);
        credits.forEach(c -> records.credits().remove(c.id()));
        var skills = records.skillLevels().ofPerson(person);
        skills.forEach(s -> records.skillLevels().remove(s.id()));
        var protective = records.protectiveNotes().ofPerson(person);
        protective.forEach(n -> records.protectiveNotes().remove(n.id()));
        return Counts.NONE
                .and("participations", participations.size())
                .and("survey answers", feedbacks.size())
                .and("declarations", declarations.size())
                .and("notices", notices.size())
                .and("choices of notice channels", choice ? 1 : 0)
                .and("credits", credits.size())
                .and("released levels of skill", skills.size())
                .and("protective notes", protective.size())
                .and("matchings that named you", matchings);
    }

    private int forgetInMatchings(ProgrammeId programme, PersonId person) {
        List<MatchRun> naming = Page.all(request -> records.matchRuns().page(programme, request)).stream()
                .filter(run -> run.names(person))
                .toList();
        naming.forEach(run -> records.matchRuns().save(run.without(person)));
        return naming.size();
    }

    /** Before the case's key is destroyed. */
    Counts announce(CaseId id) {
        return Counts.NONE.and("cases", caseRemoval.tell(id) ? 1 : 0);
    }

    Counts ofCase(CaseId id) {
        caseRemoval.remove(id);
        return Counts.NONE;
    }

    int scrub(Set<KeyOwner> owners) {
        return records.sealedRows().scrub(owners);
    }
}
