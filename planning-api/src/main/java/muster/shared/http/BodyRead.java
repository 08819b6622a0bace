package muster.shared.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;

/** A body whose bytes are here already, as a servlet wants to read it. */
public final class BodyRead extends ServletInputStream {
    private final ByteArrayInputStream in;

    public BodyRead(byte[] bytes) {
        in = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() {
        return in.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        return in.read(into, offset, length);
    }

    @Override
    public boolean isFinished() {
        return in.available() == 0;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("The body was read already.");
    }
}
