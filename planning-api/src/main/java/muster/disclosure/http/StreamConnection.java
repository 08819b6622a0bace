package muster.disclosure.http;

import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a stream once its headers are out. The answer has no length and ends with the connection, so Tomcat takes
 * back the request and its buffers, some 80 KB that an open request would hold, and leaves the socket as it does to WebSocket.
 */
public final class StreamConnection implements InternalHttpUpgradeHandler {
    private static final int MOST_READ = 512;

    private @Nullable SocketWrapperBase<?> socket;
    /**
     * The operating system's, past Tomcat's buffers, which thousands of streams at once would touch for nothing; null where the
     * connection is encrypted here. Tomcat gives its own objects to other connections later, but never this one.
     */
    private @Nullable SocketChannel channel;

    private Duration patience = Duration.ZERO;
    private Runnable begin = () -> {};
    private Runnable end = () -> {};

    /** For Tomcat, which makes it. */
    public StreamConnection() {}

    /**
     * @param longest that a write waits for a reader that takes nothing
     * @param whenOpen on a thread of Tomcat's, which it must not keep
     * @param whenClosed once or more
     */
    void prepare(Duration longest, Runnable whenOpen, Runnable whenClosed) {
        patience = longest;
        begin = whenOpen;
        end = whenClosed;
    }

    /** @throws IOException where the reader is gone, or takes nothing for too long */
    void write(byte[] bytes) throws IOException {
        opened().write(true, bytes, 0, bytes.length);
    }

    void flush() throws IOException {
        opened().flush(true);
    }

    /**
     * Writes as much as the reader takes at once; what is left goes out with the next {@link #flush}. To be called only where nothing
     * is left of what was written before.
     *
     * @return whether nothing is left
     */
    boolean writeNow(byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        SocketChannel straight = channel;
        if (straight != null) {
            straight.write(left);
        }
        if (!left.hasRemaining()) {
            return true;
        }
        SocketWrapperBase<?> open = opened();
        open.write(false, left);
        return !open.flush(false);
    }

    void close() {
        opened().close();
        end.run();
    }

    private SocketWrapperBase<?> opened() {
        SocketWrapperBase<?> open = socket;
        if (open == null) {
            throw new IllegalStateException("The headers are not out yet.");
        }
        return open;
    }

    @Override
    public void setSocketWrapper(SocketWrapperBase<?> wrapper) {
        wrapper.setWriteTimeout(patience.toMillis());
        socket = wrapper;
        channel = plain(wrapper.getSocket());
    }

    private static @Nullable SocketChannel plain(@Nullable Object socket) {
        return socket != null && socket.getClass() == NioChannel.class ? ((NioChannel) socket).getIOChannel() : null;
    }

    @Override
    public void init(@Nullable WebConnection unused) {
        begin.run();
    }

    /** Whatever a reader says is let fall; that it leaves is heard at once. */
    @Override
    public SocketState upgradeDispatch(SocketEvent status) {
        return switch (status) {
            case OPEN_READ -> isThere() ? SocketState.UPGRADED : SocketState.CLOSED;
            case OPEN_WRITE -> SocketState.UPGRADED;
            default -> SocketState.CLOSED;
        };
    }

    private boolean isThere() {
        ByteBuffer said = ByteBuffer.allocate(MOST_READ);
        try {
            int read;
            do {
                read = opened().read(false, said.clear());
            } while (read > 0);
            return read == 0;
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public void destroy() {
        end.run();
    }

    @Override
    public void timeoutAsync(long now) {
        // A stream may be silent for as long as it likes.
    }

    @Override
    public void setSslSupport(@Nullable SSLSupport unused) {
        // Who reads was asked before the headers went out.
    }

    @Override
    public void pause() {
        // It ends with the service, see UpdateStreams.
    }
}
