package org.reversementoring.privacy;

import org.reversementoring.confidentiality.SealedRows;
import org.reversementoring.curriculum.TrainingRecords;
import org.reversementoring.curriculum.TrainingRuns;
import org.reversementoring.event.ChannelChoices;
import org.reversementoring.event.Notices;
import org.reversementoring.matching.MatchRuns;
import org.reversementoring.pairing.Pairs;
import org.reversementoring.participation.Participants;
import org.reversementoring.people.People;
import org.reversementoring.programme.Programmes;
import org.reversementoring.reporting.Feedbacks;
import org.reversementoring.session.Commitments;
import org.reversementoring.session.Credits;
import org.reversementoring.session.Reflections;
import org.reversementoring.session.Sessions;
import org.reversementoring.session.Stories;
import org.reversementoring.spi.PlatformIds;
import org.reversementoring.wellbeing.Burdens;
import org.reversementoring.wellbeing.Declarations;
import org.reversementoring.wellbeing.ProtectiveNotes;
import org.reversementoring.wellbeing.SupportCases;
import org.reversementoring.writeback.SkillLevels;
import org.reversementoring.writeback.WrittenMentorships;

/** Every store that holds something about people. */
public record PersonalRecords(
        Programmes programmes,
        Participants participants,
        TrainingRecords trainingRecords,
        TrainingRuns trainingRuns,
        MatchRuns matchRuns,
        Pairs pairs,
        Sessions sessions,
        Commitments commitments,
        Reflections reflections,
        Stories stories,
        Credits credits,
        WrittenMentorships writtenMentorships,
        SkillLevels skillLevels,
        Declarations declarations,
        Burdens burdens,
        SupportCases cases,
        ProtectiveNotes protectiveNotes,
        Feedbacks feedbacks,
        Notices notices,
        ChannelChoices channelChoices,
        People people,
        PlatformIds platformIds,
        SealedRows sealedRows) {}
