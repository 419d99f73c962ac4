package recourse;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the program asks of the database while somebody listens, with its values filled in. */
@Component
public class AskedQueries implements ExecuteListenerProvider {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean listening;

    /** The questions that this act asks. */
    public List<String> during(Runnable act) {
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
                asked.add(DSL.using(context.dialect()).renderInlined(query));
            }
        }
    }
}
