package org.reversementoring.session;

import org.jspecify.annotations.Nullable;

/**
 * A member plans a session.
 *
 * @param agendaTemplate key of the template to begin the agenda with; null for no agenda yet
 * @param overrideLoad the mentor decides to take on more than the load rule allows; counts from the mentor alone
 */
public record PlanSession(MeetingDraft meeting, @Nullable String agendaTemplate, boolean overrideLoad) {}
