package muster.ledger.store;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/** A network between pgjdbc and PostgreSQL that cuts calls of the ledger's functions, each at the moment that it is told. */
final class Cutter implements AutoCloseable {
    private static final String APPENDS = "ledger.append";

    /** When a call is cut off from its caller. */
    enum Cut {
        /** The server never hears of it. */
        BEFORE,
        /** The server does it, and does not notice that nobody listens any more. */
        DURING,
        /** The server has committed and said so; its answer gets lost. */
        AFTER,
        /** The same, and from then on nobody reaches the server. */
        AFTER_AND_GONE
    }

    private final ServerSocket door;
    private final int server;
    private final Deque<Cut> due = new ConcurrentLinkedDeque<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger made = new AtomicInteger();
    private volatile boolean gone;

    Cutter(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The next calls are cut, one by each of these. */
    void cutNext(Iterable<Cut> cuts) {
        due.clear();
        cuts.forEach(due::add);
    }

    /** How many calls were cut so far. */
    int made() {
        return made.get();
    }

    /** The server can be reached again; what was due and came to nothing is no longer. */
    void mend() {
        due.clear();
        gone = false;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (gone) {
                    client.close();
                } else {
                    Thread.ofVirtual().start(new Line(client, new Socket(InetAddress.getLoopbackAddress(), server)));
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    private void cutAll() {
        gone = true;
        open.forEach(Cutter::close);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cutAll();
    }

    /** One connection. Messages are a byte of type, a length of four bytes that counts itself, and that much. */
    private final class Line implements Runnable {
        private final Socket client;
        private final Socket database;
        private final Set<String> appends = new HashSet<>();
        private final ByteArrayOutputStream batch = new ByteArrayOutputStream();
        private volatile Cut cutting;
        private boolean appending;

        Line(Socket client, Socket database) {
            this.client = client;
            this.database = database;
            open.add(client);
            open.add(database);
        }

        @Override
        public void run() {
            Thread.ofVirtual().start(this::answers);
            try (client;
                    DataInputStream in = new DataInputStream(client.getInputStream())) {
                DataOutputStream out = new DataOutputStream(database.getOutputStream());
                byte[] startup = new byte[in.readInt() - 4];
                in.readFully(startup);
                out.writeInt(startup.length + 4);
                out.write(startup);
                while (cutting == null) {
                    take(in, out);
                }
            } catch (IOException e) {
                // Either end is gone, and so is the other.
            }
            if (cutting != Cut.DURING) {
                Cutter.close(database);
            }
        }

        private void take(DataInputStream in, DataOutputStream out) throws IOException {
            byte type = in.readByte();
            byte[] body = new byte[in.readInt() - 4];
            in.readFully(body);
            DataOutputStream held = new DataOutputStream(batch);
            held.writeByte(type);
            held.writeInt(body.length + 4);
            held.write(body);
            switch (type) {
                case 'P' -> prepared(text(body, 0), text(body, text(body, 0).length() + 1));
                case 'B' ->
                    appending |= appends.contains(text(body, text(body, 0).length() + 1));
                case 'D', 'E', 'C' -> {}
                default -> forward(out);
            }
        }

        private void prepared(String name, String sql) {
            if (sql.contains(APPENDS)) {
                appends.add(name);
            } else {
                appends.remove(name);
            }
        }

        private void forward(DataOutputStream out) throws IOException {
            Cut cut = appending ? due.poll() : null;
            appending = false;
            if (cut != null) {
                made.incrementAndGet();
            }
            if (cut == Cut.AFTER || cut == Cut.AFTER_AND_GONE) {
                cutting = cut;
            }
            if (cut != Cut.BEFORE) {
                batch.writeTo(out);
            }
            batch.reset();
            if (cut == Cut.BEFORE || cut == Cut.DURING) {
                cutting = cut;
                Cutter.close(client);
            }
        }

        /** What the server says; when an answer is to be lost, all of it is heard before. */
        private void answers() {
            try (database;
                    DataInputStream in = new DataInputStream(database.getInputStream())) {
                DataOutputStream out = new DataOutputStream(client.getOutputStream());
                while (true) {
                    byte type = in.readByte();
                    byte[] body = new byte[in.readInt() - 4];
                    in.readFully(body);
                    if (cutting == null) {
                        byte[] message = ByteBuffer.allocate(body.length + 5)
                                .put(type)
                                .putInt(body.length + 4)
                                .put(body)
                                .array();
                        out.write(message);
                    } else if (type == 'Z' && cutting != Cut.DURING) {
                        break;
                    }
                }
            } catch (IOException e) {
                // Either end is gone, and so is the other.
            }
            if (cutting == Cut.AFTER_AND_GONE) {
                cutAll();
            }
            Cutter.close(client);
        }
    }

    private static String text(byte[] body, int from) {
        int end = from;
        while (body[end] != 0) {
            end++;
        }
        return new String(body, from, end - from, StandardCharsets.UTF_8);
    }
}
