package org.reversementoring.wellbeing;

/** The working time of each locality: the region's week and holidays, the organisation's closed days, the zone. */
public final class WorkingTimes {
    /** Nine to five on the days of the region's week, without holidays. */
    public static final WorkingTimes STANDARD =
            new WorkingTimes(WorkingWeeks.STANDARD, Holidays.NONE, ClosedDays.parse(""));

    private final WorkingWeeks weeks;
    private final Holidays holidays;
    private final ClosedDays closed;

    public WorkingTimes(WorkingWeeks weeks, Holidays holidays, ClosedDays closed) {
        this.weeks = weeks;
        this.holidays = holidays;
        this.closed = closed;
    }

    WorkingTime of(Locality locality) {
        String region = locality.region();
        return new WorkingTime(
                locality.zone(),
                weeks.of(region),
                day -> closed.isHoliday(region, day) || holidays.isHoliday(region, day));
    }
}
