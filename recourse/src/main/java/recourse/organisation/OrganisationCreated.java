package recourse.organisation;

/**
 * The organisation was made, by the set-up page or for the demonstration. Modules add the rows that
 * every organisation begins with, in the same transaction.
 */
public record OrganisationCreated(Organisation organisation) {}
