package org.reversementoring.participation;

import org.jspecify.annotations.Nullable;

/** A participation as its person reads it. Survey and preferences are null before opting in and after leaving. */
public record OwnParticipation(
        Participant participant,
        @Nullable Survey survey,
        @Nullable Preferences preferences) {}
