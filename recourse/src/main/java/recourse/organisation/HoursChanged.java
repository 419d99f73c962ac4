package recourse.organisation;

/** A calendar counts otherwise from now on; what was counted in it is counted again. */
public record HoursChanged(String calendarId) {}
