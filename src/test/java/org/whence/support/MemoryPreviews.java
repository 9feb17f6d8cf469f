package org.whence.support;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.whence.core.examination.Preview;
import org.whence.core.examination.Previews;
import org.whence.core.record.MediaId;

/// Previews in memory.
public final class MemoryPreviews implements Previews {

    private static final String FRAME = "frame-";

    private final Map<MediaId, List<Preview>> kept = new ConcurrentHashMap<>();

    @Override
    public void put(MediaId media, List<Preview> previews) {
        kept.put(media, List.copyOf(previews));
    }

    @Override
    public Optional<byte[]> get(MediaId media, String name) {
        return of(media).stream()
                .filter(preview -> preview.name().equals(name))
                .map(preview -> preview.bytes().clone())
                .findFirst();
    }

    @Override
    public List<Long> frames(MediaId media) {
        return of(media).stream()
                .map(Preview::name)
                .filter(name -> name.startsWith(FRAME))
                .map(name -> Long.valueOf(name.substring(FRAME.length())))
                .sorted()
                .toList();
    }

    @Override
    public void remove(MediaId media) {
        kept.remove(media);
    }

    private List<Preview> of(MediaId media) {
        return kept.getOrDefault(media, List.of());
    }
}
