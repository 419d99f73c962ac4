package recourse.regulation;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.function.SingletonSupplier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** All regimes that are known. Each is read when it is first asked for: most houses use a few. */
public final class Regimes {
    private final SortedMap<String, Supplier<Regime>> byId;

    private Regimes(Map<String, Supplier<Regime>> byId) {
        this.byId = new TreeMap<>(byId);
    }

    public static Regimes of(Collection<Regime> regimes) {
        var byId = new TreeMap<String, Supplier<Regime>>();
        regimes.forEach(regime -> byId.put(regime.id(), () -> regime));
        return new Regimes(byId);
    }

    /** Those that come with the program. */
    public static Regimes shipped() {
        try {
            var byId = new TreeMap<String, Supplier<Regime>>();
            for (var file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:regimes/*.yaml")) {
                byId.put(
                        Objects.requireNonNull(file.getFilename()).replaceFirst("\\.yaml$", ""),
                        SingletonSupplier.of(() -> read(file)));
            }
            return new Regimes(byId);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads one regime, or throws a {@link RegimeFault} that says where and what to write. */
    public static Regime read(String file, String yaml) {
        return RegimeFile.read(file, yaml);
    }

    /** Reads a regime that says itself what it is called. */
    public static Regime read(String yaml) {
        var id = Place.of("regime.yaml", yaml).at("id", "id: …").name();
        return read(id + ".yaml", yaml);
    }

    /** The file of a regime that comes with the program; empty for any other. */
    static String shippedText(String id) {
        try (var file = Regimes.class.getResourceAsStream("/regimes/" + id + ".yaml")) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * These with one more, or with one replaced; a {@link RegimeFault} leaves these as they are.
     */
    public Regimes with(String file, String yaml) {
        var regime = read(file, yaml);
        var more = new TreeMap<>(byId);
        more.put(regime.id(), () -> regime);
        return new Regimes(more);
    }

    /** Their ids, without reading any. */
    public List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    public List<Regime> all() {
        return byId.values().stream().map(Supplier::get).toList();
    }

    public Optional<Regime> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(Supplier::get);
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
