package recourse.evidence;

/** A name that is safe to show, to save under and to put into a header. */
final class FileName {
    private static final int LONGEST = 120;

    private FileName() {}

    static String safe(String given) {
        var name =
                given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                        // Controls, and marks that turn the direction of text: "exe.fdp" must not
                        // read as "pdf.exe".
                        .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "")
                        .replaceAll("[<>:\"|?*]", "_")
                        .strip()
                        .replaceAll("^\\.+", "");
        if (name.isEmpty()) {
            return "file";
        }
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, LONGEST - ending.length()) + ending;
    }
}
