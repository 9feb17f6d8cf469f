package org.whence.core.provenance;

import java.util.List;

/// What a platform lets people change after they published.
///
/// @param name as people know it
/// @param hosts `t.me`, with everything below it; or a scheme, `whatsapp:`
/// @param exchangesMedia whether the media of a post can be exchanged while its address stays
/// @param marksEdits whether an exchange is marked, so that no mark means none
/// @param source where that is said
public record Platform(String name, List<String> hosts, boolean exchangesMedia, boolean marksEdits, String source) {

    public Platform {
        hosts = List.copyOf(hosts);
    }
}
