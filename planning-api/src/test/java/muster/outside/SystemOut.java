package muster.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the service writes to its log, kept beside being printed. */
final class SystemOut extends OutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final PrintStream printed;

    private SystemOut(PrintStream printed) {
        this.printed = printed;
    }

    static SystemOut kept() {
        SystemOut out = new SystemOut(System.out);
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out;
    }

    synchronized byte[] bytes() {
        return kept.toByteArray();
    }

    @Override
    public synchronized void write(int one) {
        kept.write(one);
        printed.write(one);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        kept.write(bytes, offset, length);
        printed.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        printed.flush();
    }
}
