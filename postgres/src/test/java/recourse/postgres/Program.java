package recourse.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** A program that holds a data folder, in a process that a test can kill. */
final class Program implements AutoCloseable {
    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    static Program on(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Program.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        if (!"up".equals(process.inputReader().readLine())) {
            throw new IOException("the program did not start on " + folder);
        }
        return new Program(process);
    }

    long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws InterruptedException {
        Postgres.start(DataLock.take(Path.of(arguments[0])));
        System.out.println("up");
        Thread.currentThread().join();
    }
}
