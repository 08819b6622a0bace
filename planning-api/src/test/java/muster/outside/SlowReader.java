package muster.outside;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** An open stream of updates whose reader takes nothing that is not read from it, and little at once. */
final class SlowReader {
    private static final int TAKES_LITTLE = 4_096;

    private SlowReader() {}

    /** @param path of an agency's updates, which a person of that agency asks for */
    static Socket of(Service muster, String path, String agency) throws IOException {
        String token = Issuer.token(Person.of("Reader", agency, "agency"));
        Socket socket = new Socket();
        socket.setReceiveBufferSize(TAKES_LITTLE);
        socket.connect(new InetSocketAddress("127.0.0.1", muster.port()));
        socket.getOutputStream()
                .write(("GET " + path
                                + " HTTP/1.1\r\nHost: muster\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
                                + token + "\r\n\r\n")
                        .getBytes(US_ASCII));
        return socket;
    }
}
