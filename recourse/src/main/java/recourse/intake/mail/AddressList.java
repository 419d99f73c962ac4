package recourse.intake.mail;

import org.jspecify.annotations.Nullable;

import recourse.intake.mime.Allowance;
import recourse.intake.mime.Characters;
import recourse.intake.mime.Defect;
import recourse.intake.mime.EncodedWords;

import java.util.ArrayList;
import java.util.List;

/**
 * An address header as senders write it, in one walk over its characters; what is no address is
 * noted and left out.
 */
final class AddressList {
    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_NAME = 200;

    private final Allowance allowance;
    private final List<MailAddress> found = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private final StringBuilder angle = new StringBuilder();
    private boolean quoted;
    private boolean inAngle;
    private int comments;

    private AddressList(Allowance allowance) {
        this.allowance = allowance;
    }

    static List<MailAddress> of(String header, Allowance allowance) {
        var list = new AddressList(allowance);
        for (var i = 0; i < header.length() && list.hasRoom(); i++) {
            i += list.take(header.charAt(i), i + 1 < header.length() ? header.charAt(i + 1) : '\0');
        }
        list.finish();
        return List.copyOf(list.found);
    }

    private boolean hasRoom() {
        if (found.size() < allowance.limits().addresses()) {
            return true;
        }
        allowance.note(Defect.Kind.ADDRESSES_CUT, "");
        return false;
    }

    /** Answers how many further characters it used up. */
    private int take(char c, char next) {
        if (c == '\\' && (quoted || comments > 0) && next != 0) {
            (comments > 0 ? comment : words).append(next);
            return 1;
        }
        if (c == '"' && comments == 0) {
            quoted = !quoted;
            if (inAngle) {
                angle.append(c);
            }
        } else if (quoted) {
            (inAngle ? angle : words).append(c);
        } else if (c == '(' || c == ')') {
            comments = Math.max(0, comments + (c == '(' ? 1 : -1));
        } else if (comments > 0) {
            comment.append(c);
        } else {
            takePlain(c);
        }
        return 0;
    }

    private void takePlain(char c) {
        switch (c) {
            case '<' -> {
                inAngle = true;
                angle.setLength(0);
            }
            case '>' -> inAngle = false;
            case ',', ';' -> {
                if (!inAngle || angle.indexOf("@") > 0) {
                    finish();
                }
            }
            case ':' -> {
                // The name of a group ("undisclosed-recipients:") or, in an address, an old route.
                (inAngle ? angle : words).setLength(0);
            }
            default -> (inAngle ? angle : words).append(c);
        }
    }

    private void finish() {
        var given = angle.isEmpty() ? bareAddress() : angle.toString();
        var address = Characters.line(given).replace(" ", "");
        if (isAddress(address)) {
            found.add(new MailAddress(name(), address));
        } else if (!words.toString().isBlank() || !angle.isEmpty()) {
            allowance.note(Defect.Kind.BAD_ADDRESS, words + " " + angle);
        }
        words.setLength(0);
        comment.setLength(0);
        angle.setLength(0);
        quoted = false;
        inAngle = false;
        comments = 0;
    }

    /**
     * Without angle brackets the last word with an @ is the address; what stood before it was meant
     * as a name.
     */
    private String bareAddress() {
        var all = words.toString().strip();
        var start = all.lastIndexOf(' ', Math.max(0, all.lastIndexOf('@'))) + 1;
        var end = all.indexOf(' ', start) < 0 ? all.length() : all.indexOf(' ', start);
        words.setLength(0);
        words.append(all, 0, start);
        return all.substring(start, end);
    }

    private @Nullable String name() {
        var named = words.toString().isBlank() ? comment.toString() : words.toString();
        var name =
                Characters.cut(Characters.line(EncodedWords.decode(named.strip())), LONGEST_NAME);
        return name.isEmpty() ? null : name;
    }

    private static boolean isAddress(String address) {
        var at = address.lastIndexOf('@');
        return at > 0 && at < address.length() - 1 && address.length() <= LONGEST_ADDRESS;
    }
}
