package org.whence.adapter.worker;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.whence.core.json.Json;
import org.whence.core.json.JsonException;
import org.whence.core.json.JsonReader;
import org.whence.core.json.JsonWriter;

/// Sends and receives messages as frames on a pipe.
///
/// A frame is, in big-endian order: the magic number (4 bytes), the number of the request that it belongs to (8), its
/// kind (1), the length of what follows (4), and that. A message is any number of blobs and then one body, in UTF-8
/// JSON. Whatever is not that ends the conversation: the other side cannot be believed any more.
///
/// For one thread at a time in each direction.
final class MessageChannel {

    /// The longest body, in bytes.
    static final int BODY_BYTES = 4 << 20;

    /// The longest blob, in bytes: a raster of 16 million pixels.
    static final int BLOB_BYTES = 64 << 20;

    /// The most blobs with one body.
    static final int BLOBS = 64;

    private static final int MAGIC = 0x57484E43; // WHNC
    private static final int BODY = 1;
    private static final int BLOB = 2;

    private final DataInputStream in;
    private final DataOutputStream out;

    MessageChannel(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    }

    /// A message and the number of the request that it is, or answers.
    record Received(long request, Message message) {}

    void send(long request, Message message) throws IOException {
        for (var blob : message.blobs()) {
            sendFrame(request, BLOB, blob);
        }
        sendFrame(request, BODY, JsonWriter.plain(message.body()).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void sendFrame(long request, int kind, byte[] payload) throws IOException {
        out.writeInt(MAGIC);
        out.writeLong(request);
        out.writeByte(kind);
        out.writeInt(payload.length);
        out.write(payload);
    }

    /// Waits for the next message.
    ///
    /// @throws EOFException where the other side has ended
    /// @throws IOException where what arrives is no message
    Received receive() throws IOException {
        var blobs = new ArrayList<byte[]>();
        var first = -1L;
        while (true) {
            if (in.readInt() != MAGIC) {
                throw new IOException("Not a frame");
            }
            var request = in.readLong();
            var kind = in.readByte();
            var length = in.readInt();
            if (length < 0 || length > (kind == BODY ? BODY_BYTES : BLOB_BYTES) || blobs.size() > BLOBS) {
                throw new IOException("A frame past its limits");
            }
            if (!blobs.isEmpty() && request != first) {
                throw new IOException("Frames of two requests in one message");
            }
            first = request;
            var payload = in.readNBytes(length);
            if (payload.length < length) {
                throw new EOFException("A frame that ends early");
            }
            switch (kind) {
                case BLOB -> blobs.add(payload);
                case BODY -> {
                    return new Received(request, new Message(body(payload), blobs));
                }
                default -> throw new IOException("A frame of no known kind");
            }
        }
    }

    private static Json.Obj body(byte[] payload) throws IOException {
        try {
            if (JsonReader.read(payload) instanceof Json.Obj body) {
                return body;
            }
            throw new IOException("A body that is no object");
        } catch (JsonException e) {
            throw new IOException("A body that is no JSON", e);
        }
    }
}
