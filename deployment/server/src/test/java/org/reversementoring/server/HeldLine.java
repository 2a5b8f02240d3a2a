package org.reversementoring.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A line between a node and another system that is held at one certain moment, so that the node can be killed there: as
 * what it says is about to arrive, or when all has been done over there and the answer is on its way.
 */
final class HeldLine implements AutoCloseable {
    /** The moment at which the line is held. */
    enum Moment {
        BEFORE_IT_ARRIVES,
        BEFORE_THE_ANSWER_ARRIVES
    }

    private final ServerSocket server;
    private final String host;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile Moment moment = Moment.BEFORE_IT_ARRIVES;
    private volatile String words = "";
    private volatile int times;
    private int heard;

    HeldLine(String host, int port) {
        this.host = host;
        this.port = port;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Holds the line when a client says this for that time; until then everything passes. */
    synchronized void hold(Moment when, String said, int time) {
        moment = when;
        words = said;
        times = time;
    }

    /** Whether the line is held now, with a client in the midst. */
    boolean isHeld() {
        return reached.getCount() == 0 && released.getCount() > 0;
    }

    /** From now on everything passes; who was held is cut off, as nobody is there any more. */
    void release() {
        released.countDown();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket client = server.accept();
                Socket there = new Socket(host, port);
                open.add(client);
                open.add(there);
                CountDownLatch held = new CountDownLatch(1);
                thread(() -> toServer(client, there, held));
                thread(() -> toClient(there, client, held));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void toServer(Socket client, Socket there, CountDownLatch held) {
        String tail = "";
        byte[] buffer = new byte[16_384];
        try (InputStream in = client.getInputStream();
                OutputStream out = there.getOutputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                String text = tail + new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
                boolean now = isTheMoment(text);
                if (now && moment == Moment.BEFORE_IT_ARRIVES) {
                    held.countDown();
                    reached.countDown();
                    released.await(5, TimeUnit.MINUTES);
                    return;
                }
                if (now) {
                    held.countDown();
                }
                out.write(buffer, 0, n);
                out.flush();
                tail = now ? "" : text.substring(Math.max(0, text.length() - Math.max(0, words.length() - 1)));
            }
        } catch (IOException | InterruptedException e) {
            // One of the two is gone.
        } finally {
            close(client);
            close(there);
        }
    }

    private synchronized boolean isTheMoment(String text) {
        return released.getCount() > 0 && !words.isEmpty() && text.contains(words) && ++heard == times;
    }

    private void toClient(Socket there, Socket client, CountDownLatch held) {
        byte[] buffer = new byte[16_384];
        try (InputStream in = there.getInputStream();
                OutputStream out = client.getOutputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (held.getCount() == 0) {
                    reached.countDown();
                    released.await(5, TimeUnit.MINUTES);
                    return;
                }
                out.write(buffer, 0, n);
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            // One of the two is gone.
        } finally {
            close(client);
            close(there);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone as well.
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "held-line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        release();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(HeldLine::close);
    }
}
