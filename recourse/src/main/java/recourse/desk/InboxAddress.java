package recourse.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The address of a list: the view, its filters and the order; turned over and narrowed by links.
 */
public record InboxAddress(String view, Map<String, List<String>> own) {
    public String path() {
        return "/inbox" + query(own);
    }

    public String csv() {
        return "/inbox.csv" + query(own);
    }

    public String with(String name, String value) {
        var changed = new LinkedHashMap<>(own);
        changed.put(name, List.of(value));
        return "/inbox" + query(changed);
    }

    public String without(String name) {
        var changed = new LinkedHashMap<>(own);
        changed.remove(name);
        return "/inbox" + query(changed);
    }

    /** The value of a filter, empty where it is not asked or has several. */
    public String value(String name) {
        var values = own.getOrDefault(name, List.of());
        return values.size() == 1 ? values.getFirst() : "";
    }

    private String query(Map<String, List<String>> parameters) {
        var query = new StringBuilder("?view=" + view);
        parameters.forEach((name, values) ->
                values.forEach(value ->
                        query.append('&')
                                .append(URLEncoder.encode(name, UTF_8))
                                .append('=')
                                .append(URLEncoder.encode(value, UTF_8))));
        return query.toString();
    }
}
