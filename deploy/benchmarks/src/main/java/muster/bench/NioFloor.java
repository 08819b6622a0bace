package muster.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The floor of streams, a process of its own: whoever connects is written to by one loop, one write each. A line on its input
 * lets it; the first line that it says is its port.
 */
public final class NioFloor {
    private static final byte[] HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n:open\n\n"
                    .getBytes(US_ASCII);

    private NioFloor() {}

    public static void main(String[] args) throws IOException {
        List<SocketChannel> readers = new ArrayList<>();
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        System.out.println(((InetSocketAddress) server.getLocalAddress()).getPort());
        Thread.ofPlatform().daemon().start(() -> accept(server, readers));
        for (int update = 1; System.in.read() >= 0; update++) {
            String data = "{\"seq\":" + update + ",\"occurredAt\":\"" + Instant.now() + "\",\"data\":\""
                    + "x".repeat(250) + "\"}";
            byte[] frame = ("id:" + update + "\nevent:muster.site.added.v1\ndata:" + data + "\n\n").getBytes(US_ASCII);
            synchronized (readers) {
                for (SocketChannel reader : readers) {
                    reader.write(ByteBuffer.wrap(frame));
                }
            }
        }
    }

    private static void accept(ServerSocketChannel server, List<SocketChannel> readers) {
        try {
            while (true) {
                SocketChannel reader = server.accept();
                reader.read(ByteBuffer.allocate(4_096));
                reader.write(ByteBuffer.wrap(HEAD));
                synchronized (readers) {
                    readers.add(reader);
                }
            }
        } catch (IOException ended) {
            System.exit(1);
        }
    }
}
