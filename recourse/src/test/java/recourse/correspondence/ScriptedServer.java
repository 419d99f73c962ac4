package recourse.correspondence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A mail server that goes along with everything up to one stage, and there says its line or hangs
 * up.
 */
final class ScriptedServer implements AutoCloseable {
    static final String HANG_UP = "";

    enum Stage {
        RECIPIENT,
        AFTER_DATA
    }

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final String line;
    private final Stage stage;

    ScriptedServer(String line, Stage stage) throws IOException {
        this.line = line;
        this.stage = stage;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(
                                client.getInputStream(), StandardCharsets.ISO_8859_1));
        var out = client.getOutputStream();
        say(out, "220 scripted");
        for (var said = in.readLine(); said != null; said = in.readLine()) {
            var verb =
                    said.substring(0, Math.min(4, said.length()))
                            .toUpperCase(java.util.Locale.ROOT);
            switch (verb) {
                case "RCPT" -> {
                    if (stage == Stage.RECIPIENT && !sayOrHangUp(out)) {
                        return;
                    }
                    if (stage != Stage.RECIPIENT) {
                        say(out, "250 ok");
                    }
                }
                case "DATA" -> {
                    say(out, "354 go on");
                    while (!".".equals(in.readLine())) {
                        // the mail itself is of no interest
                    }
                    if (!sayOrHangUp(out)) {
                        return;
                    }
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private boolean sayOrHangUp(OutputStream out) throws IOException {
        if (line.equals(HANG_UP)) {
            return false;
        }
        say(out, line);
        return true;
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
