import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

import recourse.postgres.DataLock;
import recourse.postgres.Postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Migrates a real PostgreSQL and writes the typed tables from it; skipped while the migrations are
 * unchanged.
 */
class GenerateJooq {
    public static void main(String[] args) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        var migrations = Path.of(args[0]);
        var target = Path.of(args[1]);
        var stamp = target.resolve(".stamp");
        var digest = digestOf(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
            return;
        }
        var folder = Files.createTempDirectory("recourse-jooq");
        try (var lock = DataLock.take(folder);
                var postgres = Postgres.start(lock)) {
            Flyway.configure()
                    .dataSource(postgres.url(), postgres.user(), postgres.password())
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            GenerationTool.generate(
                    new Configuration()
                            .withLogging(Logging.WARN)
                            .withJdbc(
                                    new Jdbc()
                                            .withUrl(postgres.url())
                                            .withUser(postgres.user())
                                            .withPassword(postgres.password()))
                            .withGenerator(
                                    new Generator()
                                            .withDatabase(
                                                    new Database()
                                                            .withName(
                                                                    "org.jooq.meta.postgres.PostgresDatabase")
                                                            .withExcludes(
                                                                    "public\\..*|pg_catalog.*|information_schema.*|.*\\.p_[0-9]{4}q[1-4]")
                                                            .withInputSchema("")
                                                            .withSchemata(schemata(migrations))
                                                            .withForcedTypes(
                                                                    new ForcedType()
                                                                            .withName("CLOB")
                                                                            .withIncludeTypes(
                                                                                    "tsvector"),
                                                                    new ForcedType()
                                                                            .withName("CLOB")
                                                                            .withIncludeTypes(
                                                                                    "xid8"),
                                                                    new ForcedType()
                                                                            .withName("INSTANT")
                                                                            .withIncludeTypes(
                                                                                    "(?i)timestamp.*with time zone|timestamptz")))
                                            .withGenerate(
                                                    new Generate()
                                                            .withRecords(false)
                                                            .withPojos(false)
                                                            .withDaos(false)
                                                            .withJavadoc(false)
                                                            .withComments(false)
                                                            .withIndexes(false)
                                                            .withKeys(true)
                                                            .withImplicitJoinPathsToOne(false)
                                                            .withImplicitJoinPathsToMany(false)
                                                            .withImplicitJoinPathTableSubtypes(
                                                                    false))
                                            .withTarget(
                                                    new Target()
                                                            .withPackageName("db")
                                                            .withDirectory(target.toString())
                                                            .withClean(true))));
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
        Files.writeString(stamp, digest);
    }

    /** One folder of migrations a module, one schema a module. */
    private static List<org.jooq.meta.jaxb.SchemaMappingType> schemata(Path migrations)
            throws Exception {
        try (var folders = Files.list(migrations)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .map(name -> new org.jooq.meta.jaxb.SchemaMappingType().withInputSchema(name))
                    .toList();
        }
    }

    private static String digestOf(Path migrations) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        try (var files = Files.walk(migrations)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                sha.update(migrations.relativize(file).toString().getBytes());
                sha.update(Files.readAllBytes(file));
            }
        }
        sha.update(Files.readAllBytes(Path.of("src/build/java/GenerateJooq.java")));
        return HexFormat.of().formatHex(sha.digest());
    }
}
