package muster.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/** One connection to a service of this machine that stays open. As little work as can be: it shares the cores with what it measures. */
final class KeptOpen implements AutoCloseable {
    private static final int PATIENCE = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[16_384];
    private int next;
    private int end;

    /** @param location the header, or nothing */
    record Answer(int status, String location, String body) {
        Answer expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException(status + " " + body);
            }
            return this;
        }
    }

    KeptOpen(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE);
        in = socket.getInputStream();
    }

    Answer get(String path, String headers) throws IOException {
        send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
        return answer();
    }

    /** @param headers each with its end of line */
    Answer post(String path, String headers, String json) throws IOException {
        send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + json.getBytes(UTF_8).length + "\r\n" + headers + "\r\n" + json);
        return answer();
    }

    /** Asks for a stream of events and comes back with its first bytes; what follows stays unread. */
    void stream(String path, String headers) throws IOException {
        send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n" + headers + "\r\n");
        String status = line();
        if (!status.contains(" 200")) {
            throw new IOException(status);
        }
        while (!line().isEmpty()) {}
        line();
    }

    private void send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(UTF_8));
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        String location = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
            String value = header.substring(header.indexOf(':') + 1).strip();
            switch (name) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = true;
                case "location" -> location = value;
                default -> {}
            }
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream(512);
        if (chunked) {
            for (int chunk = chunk(); chunk > 0; chunk = chunk()) {
                read(chunk, body);
                line();
            }
            line();
        } else {
            read(length, body);
        }
        return new Answer(status, location, body.toString(UTF_8));
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private void read(int bytes, ByteArrayOutputStream body) throws IOException {
        for (int left = bytes; left > 0; ) {
            fill();
            int taken = Math.min(left, end - next);
            body.write(buffer, next, taken);
            next += taken;
            left -= taken;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            fill();
            int from = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            line.append(new String(buffer, from, next - from, ISO_8859_1));
            if (next < end) {
                next++;
                return line.toString().stripTrailing();
            }
        }
    }

    private void fill() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, in.read(buffer));
            if (end == 0) {
                throw new EOFException("The service closed the connection.");
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
