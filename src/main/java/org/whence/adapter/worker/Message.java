package org.whence.adapter.worker;

import java.util.List;
import org.whence.core.json.Json;

/// What goes through the pipe in one direction: a body, and bytes that belong to it.
record Message(Json.Obj body, List<byte[]> blobs) {

    Message {
        blobs = List.copyOf(blobs);
    }

    static Message of(Json.Obj body) {
        return new Message(body, List.of());
    }
}
