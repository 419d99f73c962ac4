package recourse.desk.web;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.QueryParameter;

import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

import recourse.complaint.ComplaintCondition;
import recourse.complaint.Complaints;
import recourse.complaint.Ending;
import recourse.complaint.Kind;
import recourse.complaint.Stage;
import recourse.taxonomy.Severity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The filters of the list, for the document of the API: a handler reads them all from one map. */
@Component
class ListParameters implements OperationCustomizer {
    private static final String MOMENT =
            ": an instant with its offset, a day (meant whole, where the organisation is), or one of"
                    + " now, today, tomorrow, week";
    private static final Map<String, String> TEXTS = texts();
    private static final Map<String, List<String>> CHOICES =
            Map.of(
                    "stage", names(Stage.values()),
                    "condition", names(ComplaintCondition.values()),
                    "kind", names(Kind.values()),
                    "severity", names(Severity.values()),
                    "ending", names(Ending.values()),
                    "sort",
                            names(Complaints.Order.values()).stream()
                                    .map(name -> name.toLowerCase(Locale.ROOT))
                                    .toList());

    @Override
    public io.swagger.v3.oas.models.Operation customize(
            io.swagger.v3.oas.models.Operation operation, HandlerMethod handler) {
        if (handler.getBeanType() == ComplaintsApi.class
                && handler.getMethod().getName().equals("list")) {
            TEXTS.forEach((name, text) -> operation.addParametersItem(parameter(name, text)));
        }
        return operation;
    }

    private static QueryParameter parameter(String name, String text) {
        var schema =
                new Schema<String>()
                        .types(java.util.Set.of(name.equals("limit") ? "integer" : "string"));
        var choices = CHOICES.get(name);
        var said = choices == null ? text : text + ", of " + String.join(", ", choices);
        return (QueryParameter)
                new QueryParameter().name(name).required(false).description(said).schema(schema);
    }

    private static Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("q", "Words that are found in the texts, or a reference");
        texts.put("stage", "One or several, separated by commas");
        texts.put("condition", "Any of these");
        texts.put("kind", "One or several");
        texts.put("category", "Keys of categories, each with everything below it");
        texts.put("severity", "One or several");
        texts.put("team", "Keys of teams; none for complaints without one");
        texts.put("owner", "A user name; nobody for complaints without an owner");
        texts.put("product", "A product");
        texts.put("site", "A site");
        texts.put("brand", "The key of a brand");
        texts.put("regime", "The key of a regime");
        texts.put("cause", "The key of a root cause");
        texts.put("outcome", "UPHELD, PARTLY_UPHELD, NOT_UPHELD or UNABLE_TO_DETERMINE");
        texts.put("ending", "One or several");
        texts.put("flag", "A flag; none is known yet");
        texts.put("rating", "1 to 5");
        texts.put("clock", "The key of a clock, such as final-response");
        texts.put("clockState", "How that clock stands, such as breached");
        texts.put("dueFrom", "Next due from" + MOMENT);
        texts.put("dueTo", "Next due until" + MOMENT);
        texts.put("receivedFrom", "Received from" + MOMENT);
        texts.put("receivedTo", "Received until" + MOMENT);
        texts.put("closedFrom", "Closed from" + MOMENT);
        texts.put("closedTo", "Closed until" + MOMENT);
        texts.put("open", "true for open, false for closed complaints");
        texts.put("unread", "true for those with a message that nobody has read");
        texts.put("triage", "needed: a person must say what it is about");
        texts.put("afterword", "waiting: a message after the end that nobody has answered for");
        texts.put("unowned", "too-long: without an owner for more than four working hours");
        texts.put("sort", "The order");
        texts.put("limit", "How many, 1 to 200; 50 unless said");
        texts.put("after", "The next of the page before");
        return texts;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
