package recourse.intake.mime;

/** Something wrong with a mail that did not keep us from showing the rest of it. */
public record Defect(Kind kind, String where) {
    public enum Kind {
        MALFORMED_HEADER,
        HEADERS_CUT,
        REPEATED_HEADER,
        BAD_ADDRESS,
        ADDRESSES_CUT,
        BAD_DATE,
        REFERENCES_CUT,
        NO_BOUNDARY,
        NOT_CLOSED,
        TOO_DEEP,
        TOO_MANY_PARTS,
        TOO_LARGE,
        TIME_SPENT,
        UNKNOWN_ENCODING,
        DAMAGED_CONTENT,
        UNKNOWN_CHARSET,
        WRONG_CHARSET,
        CHARACTERS_REPLACED,
        TEXT_CUT,
        ENCRYPTED
    }
}
