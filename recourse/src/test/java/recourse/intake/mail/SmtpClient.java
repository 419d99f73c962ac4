package recourse.intake.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks SMTP byte by byte, so that a test can also speak it badly. */
public final class SmtpClient implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;

    public SmtpClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    public void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    public String say(String command) throws IOException {
        write(command + "\r\n");
        return answer();
    }

    public String mail(String body) throws IOException {
        var stuffed = (body.startsWith(".") ? "." : "") + body.replace("\r\n.", "\r\n..");
        write(stuffed + ".\r\n");
        return answer();
    }

    public String answer() throws IOException {
        var answer = new StringBuilder();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            answer.append(answer.isEmpty() ? "" : "\n").append(line);
            if (line.length() < 4 || line.charAt(3) != '-') {
                break;
            }
        }
        return answer.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
