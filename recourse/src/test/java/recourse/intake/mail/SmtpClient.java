package recourse.intake.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Speaks SMTP byte by byte, so that a test can also speak it badly. */
public final class SmtpClient implements AutoCloseable {
    private Socket socket;
    private BufferedReader in;

    public SmtpClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        in = reader(socket);
    }

    /** Shakes hands, trusting whoever is there, as most servers do. */
    SSLSocket protect() throws IOException {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustsAnybody()}, null);
            var line =
                    (SSLSocket)
                            context.getSocketFactory().createSocket(socket, "localhost", 0, true);
            line.startHandshake();
            socket = line;
            in = reader(line);
            return line;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class TrustsAnybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket line) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket line) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine line) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine line) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
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
