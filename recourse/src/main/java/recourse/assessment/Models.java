package recourse.assessment;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import recourse.assessment.teaching.TaughtModels;
import recourse.taxonomy.Taxonomy;

import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The models of this house, in a thread of their own: native code would hold one of the few
 * carriers on which requests run. They load at the first text, so that no start waits for them.
 */
@Component
class Models implements TextModel, DisposableBean {
    private final Taxonomy taxonomy;
    private final TaughtModels taught;
    private final Embedder embedder = new Embedder();
    private final Proposer proposer = new Proposer(embedder);
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("assessment").factory());

    Models(Taxonomy taxonomy, TaughtModels taught) {
        this.taxonomy = taxonomy;
        this.taught = taught;
    }

    @Override
    public Opinion read(String text, Locale language) {
        var tree = taxonomy.categories().stream().map(CategorySketch::of).toList();
        var champion = taught.champion().orElse(null);
        try {
            return thread.submit(() -> proposer.propose(tree, champion, text, language)).get();
        } catch (ExecutionException failed) {
            throw new Failed(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    @Override
    public void destroy() {
        thread.close();
        embedder.close();
    }
}
