package org.reversementoring.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a mail server on 127.0.0.1 and hands every line on, but for the faults that are switched on. It can
 * offer STARTTLS, or speak TLS from the first byte.
 */
final class FaultySmtp implements AutoCloseable {
    enum Fault {
        /** Takes the connection and never says a word. */
        SILENT,
        /** Says its greeting one byte at a time, without end. */
        DRIPPING,
        /** Closes the connection before it answers that it took the letter, which it did. */
        GONE_AFTER_DATA,
        /** Closes the connection after each letter. */
        ONE_LETTER_A_CONNECTION
    }

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int target;
    private final @Nullable SSLContext tls;
    private final boolean implicit;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private volatile @Nullable Fault fault;

    /** @param target port of the server behind it */
    FaultySmtp(int target) throws IOException {
        this(target, null, false);
    }

    FaultySmtp(int target, @Nullable SSLContext tls, boolean implicit) throws IOException {
        this.target = target;
        this.tls = tls;
        this.implicit = implicit;
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    void fail(@Nullable Fault how) {
        fault = how;
    }

    /** Answers every command that begins so with this line instead of handing it on; null hands it on again. */
    void answer(String command, @Nullable String line) {
        if (line == null) {
            answers.remove(command);
        } else {
            answers.put(command, line);
        }
    }

    /** What clients said in the clear or after TLS, line by line. */
    List<String> said() {
        return List.copyOf(said);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket accepted) {
        try (Socket client = implicit ? secured(accepted) : accepted) {
            if (fault == Fault.SILENT) {
                Thread.sleep(60_000);
            } else if (fault == Fault.DRIPPING) {
                drip(client.getOutputStream());
            } else {
                try (Socket behind = new Socket(InetAddress.getLoopbackAddress(), target)) {
                    new Talk(client, behind).run();
                }
            }
        } catch (IOException e) {
            // The client hung up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Socket secured(Socket plain) throws IOException {
        SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        secure.setUseClientMode(false);
        return secure;
    }

    private static void drip(OutputStream out) throws IOException, InterruptedException {
        while (true) {
            out.write('2');
            out.flush();
            Thread.sleep(50);
        }
    }

    /** One conversation. */
    private final class Talk {
        private Socket client;
        private final Socket behind;
        private BufferedReader fromClient;
        private final BufferedReader fromBehind;

        Talk(Socket client, Socket behind) throws IOException {
            this.client = client;
            this.behind = behind;
            fromClient = reader(client);
            fromBehind = reader(behind);
        }

        void run() throws IOException {
            relayAnswer(false);
            String line = fromClient.readLine();
            while (line != null) {
                said.add(line);
                if (!step(line)) {
                    return;
                }
                line = fromClient.readLine();
            }
        }

        private boolean step(String line) throws IOException {
            String scripted = answers.entrySet().stream()
                    .filter(answer -> line.startsWith(answer.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
            if (scripted != null) {
                send(client, scripted);
            } else if (line.equals("STARTTLS") && tls != null) {
                send(client, "220 go ahead");
                client = secured(client);
                fromClient = reader(client);
            } else {
                send(behind, line);
                relayAnswer(line.startsWith("EHLO"));
                return !line.equals("DATA") || data();
            }
            return true;
        }

        private boolean data() throws IOException {
            String line = fromClient.readLine();
            while (line != null && !line.equals(".")) {
                send(behind, line);
                line = fromClient.readLine();
            }
            send(behind, ".");
            if (fault == Fault.GONE_AFTER_DATA) {
                fromBehind.readLine();
                return false;
            }
            relayAnswer(false);
            return fault != Fault.ONE_LETTER_A_CONNECTION;
        }

        private void relayAnswer(boolean greeting) throws IOException {
            String line = fromBehind.readLine();
            while (line != null && line.length() > 3 && line.charAt(3) == '-') {
                send(client, line);
                line = fromBehind.readLine();
            }
            if (line != null) {
                if (greeting && tls != null && !implicit && !(client instanceof SSLSocket)) {
                    send(client, "250-STARTTLS");
                }
                send(client, line);
            }
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    private static void send(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
