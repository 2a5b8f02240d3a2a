package org.reversementoring.persistence;

import java.util.List;

/** Every row class, named outright: nothing is found by scanning. */
final class Rows {
    static final List<Class<?>> ALL = List.of(
            AccountBindingRow.class,
            AuditEntryRow.class,
            AuditHeadRow.class,
            BurdenRow.class,
            ChannelChoiceRow.class,
            CommitmentRow.class,
            CreditRow.class,
            DeclarationRow.class,
            DisclosureRow.class,
            DestructionRow.class,
            ErasureRow.class,
            FeedbackRow.class,
            FormerNumberRow.class,
            IdempotencyKeyRow.class,
            JobRoundRow.class,
            KeptPolicyRow.class,
            KeptSecretRow.class,
            LeaseRow.class,
            LegalHoldRow.class,
            MatchRunRow.class,
            NoticeRow.class,
            OutboxRow.class,
            OutcomeRow.class,
            PairRow.class,
            ParticipantRow.class,
            PeopleSyncRow.class,
            PersonRow.class,
            PlatformIdRow.class,
            ProgrammeRow.class,
            ProtectiveNoteRow.class,
            ReflectionRow.class,
            ReportSnapshotRow.class,
            ResourceRow.class,
            SessionRow.class,
            SkillLevelRow.class,
            StoryRow.class,
            SupportCaseRow.class,
            SuspensionRow.class,
            GateFindingRow.class,
            TrainingPlanRow.class,
            TrainingRecordRow.class,
            TrainingRunRow.class,
            WrittenMentorshipRow.class);

    private Rows() {}
}
