package shouwang.bench.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A connection that stays open (长连接), read as plainly as can be: whoever asks shares the processor with
 * the office.
 */
final class Connection implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final Socket socket;
    private final InputStream from;

    Connection(URI office) throws IOException {
        socket = new Socket(office.getHost(), office.getPort());
        socket.setTcpNoDelay(true);
        from = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /** @param headers by their names in small letters */
    record Answer(int status, Map<String, String> headers, byte[] body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        boolean isLast() {
            return header("connection").equals("close");
        }
    }

    /** Sends a request, head and body, and waits for the whole answer. */
    Answer ask(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        Map<String, String> headers = new HashMap<>();
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        byte[] body = headers.containsKey("transfer-encoding")
                ? chunks()
                : exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Answer(status, headers, body);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(BUFFER);
        for (int length = Integer.parseInt(line(), 16); length > 0; length = Integer.parseInt(line(), 16)) {
            body.write(exactly(length));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = from.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("an answer broke off");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = from.read(); letter != '\n'; letter = from.read()) {
            if (letter < 0) {
                throw new EOFException("an answer broke off");
            }
            line.append((char) letter);
        }
        return line.substring(0, line.length() - 1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
