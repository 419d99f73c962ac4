package recourse.complaint;

/** In which role somebody belongs to a complaint. */
public enum InvolvedRole {
    COMPLAINANT,
    JOINT,
    AFFECTED,
    REPRESENTATIVE,
    COMPLAINED_OF
}
