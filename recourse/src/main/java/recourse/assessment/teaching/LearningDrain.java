package recourse.assessment.teaching;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import recourse.platform.Drain;

import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Teaches the model that somebody asked for, beside everything else and behind it. */
@Component
class LearningDrain implements Drain, DisposableBean {
    static final String NAME = "learning";

    private final TaughtModels models;
    private final TeachModel teach;
    // A thread of its own: a lesson takes minutes and runs native code.
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("learning").factory());

    LearningDrain(TaughtModels models, TeachModel teach) {
        this.models = models;
        this.teach = teach;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int drain() {
        var model = models.claim();
        model.ifPresent(this::teach);
        return model.isPresent() ? 1 : 0;
    }

    private void teach(UUID model) {
        try {
            thread.submit(() -> teach.teach(model)).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
