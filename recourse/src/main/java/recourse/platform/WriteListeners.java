package recourse.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.List;

/** Who hears of writes. They write themselves, so they are asked for when they are needed. */
@Component
class WriteListeners {
    private final ObjectProvider<WriteListener> provider;
    private volatile @Nullable List<WriteListener> known;

    WriteListeners(ObjectProvider<WriteListener> provider) {
        this.provider = provider;
    }

    List<WriteListener> all() {
        var all = known;
        if (all == null) {
            all = provider.orderedStream().toList();
            known = all;
        }
        return all;
    }
}
