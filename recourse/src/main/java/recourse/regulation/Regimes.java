package recourse.regulation;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All regimes that are known. */
public final class Regimes {
    private final List<Regime> all;

    private Regimes(Collection<Regime> all) {
        this.all = all.stream().sorted(Comparator.comparing(Regime::id)).toList();
    }

    public static Regimes of(Collection<Regime> regimes) {
        return new Regimes(regimes);
    }

    /** Those that come with the program. */
    public static Regimes shipped() {
        try {
            var files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:regimes/*.yaml");
            return new Regimes(Stream.of(files).map(Regimes::read).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads one regime, or throws a {@link RegimeFault} that says where and what to write. */
    public static Regime read(String file, String yaml) {
        return RegimeFile.read(file, yaml);
    }

    /**
     * These with one more, or with one replaced; a {@link RegimeFault} leaves these as they are.
     */
    public Regimes with(String file, String yaml) {
        var regime = read(file, yaml);
        var others = all.stream().filter(other -> !other.id().equals(regime.id()));
        return new Regimes(Stream.concat(others, Stream.of(regime)).toList());
    }

    public List<Regime> all() {
        return all;
    }

    public Optional<Regime> find(String id) {
        return all.stream().filter(regime -> regime.id().equals(id)).findFirst();
    }

    private static Regime read(Resource file) {
        try {
            return read(
                    "regimes/" + file.getFilename(),
                    file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
