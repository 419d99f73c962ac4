package recourse.insight;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The address of the list behind a figure: the same filters, in the words of the inbox. */
public record ListAddress(Map<String, String> asked) {
    /** What the figures and the lists both understand. */
    private static final List<String> SHARED = List.of("team", "category", "channel", "brand");

    public String of(Figure figure, Period period) {
        return switch (figure) {
            case VOLUME, ACKNOWLEDGEMENT, FIRST_RESPONSE -> received(period);
            case RESOLUTION -> closed(period);
            case ON_TIME ->
                    address(
                            "fellDueFrom",
                            period.from().toString(),
                            "fellDueTo",
                            period.to().toString());
            case SATISFACTION ->
                    address(
                            "closedFrom",
                            period.from().toString(),
                            "closedTo",
                            period.to().toString(),
                            "rated",
                            "true");
        };
    }

    public String received(Period period, String... more) {
        return address(joined(period, "receivedFrom", "receivedTo", more));
    }

    public String closed(Period period, String... more) {
        return address(joined(period, "closedFrom", "closedTo", more));
    }

    private static String[] joined(Period period, String from, String to, String... more) {
        var all =
                new ArrayList<>(
                        List.of(from, period.from().toString(), to, period.to().toString()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /** A name that is given here outranks the same name of the question. */
    private String address(String... names) {
        var query = new StringBuilder("/inbox?kind=COMPLAINT");
        for (var i = 0; i < names.length; i += 2) {
            add(query, names[i], names[i + 1]);
        }
        var given = List.of(names);
        SHARED.stream()
                .filter(name -> !asked.getOrDefault(name, "").isBlank() && !given.contains(name))
                .forEach(name -> add(query, name, asked.getOrDefault(name, "")));
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        query.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8));
    }
}
