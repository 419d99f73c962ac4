package recourse;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the program asks of the database while somebody listens. */
@Component
public class AskedQueries implements ExecuteListenerProvider {
    private static final Settings NUMBERED = new Settings().withRenderNamedParamPrefix("$");

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile boolean listening;

    /** One question with its values filled in, and as it is prepared for every value. */
    public record Asked(String filled, String prepared) {}

    /** The questions that this act asks. */
    public List<Asked> during(Runnable act) {
        asked.clear();
        listening = true;
        try {
            act.run();
        } finally {
            listening = false;
        }
        return List.copyOf(asked);
    }

    @Override
    public ExecuteListener provide() {
        return new Listener();
    }

    private final class Listener implements ExecuteListener {
        @Override
        public void executeStart(ExecuteContext context) {
            var query = context.query();
            if (listening && query instanceof org.jooq.Select<?>) {
                asked.add(
                        new Asked(
                                DSL.using(context.dialect()).renderInlined(query),
                                DSL.using(context.dialect(), NUMBERED).renderNamedParams(query)));
            }
        }
    }
}
