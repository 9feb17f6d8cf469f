package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_DEFAULT;
import static org.bytedeco.ffmpeg.global.avformat.AV_STREAM_GROUP_PARAMS_TILE_GRID;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avformat.AVStreamGroupTileGrid;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.whence.core.examination.Limits;
import org.whence.core.media.Dimensions;

/// Decodes the primary picture of a HEIC or AVIF file, or another item of it: one coded picture, or, as phones
/// write it, a grid of tiles that are put together here. Turned and mirrored as the container says (`irot`,
/// `imir`).
///
/// Source: ISO/IEC 23008-12 (2022), 6.5 and 6.6.2.3; FFmpeg, `libavformat/avformat.h`, `AVStreamGroupTileGrid`.
final class HeifDecoder {

    private final Container container;

    private HeifDecoder(Container container) {
        this.container = container;
    }

    static Picture decode(Path file) throws MediaFault {
        try (var container = Container.open(file, Container.HEIF)) {
            var decoder = new HeifDecoder(container);
            var grid = decoder.grid();
            return grid.isPresent() ? decoder.tiled(grid.get()) : decoder.single(primary(container.context()));
        }
    }

    /// @param id of an item that is one coded picture
    static Picture item(Path file, long id) throws MediaFault {
        try (var container = Container.open(file, Container.HEIF)) {
            var context = container.context();
            for (var index = 0; index < context.nb_streams(); index++) {
                if (context.streams(index).id() == id) {
                    return new HeifDecoder(container).single(context.streams(index));
                }
            }
            throw new MediaFault("There is no such item in the container", AVERROR_INVALIDDATA);
        }
    }

    /// The group that is the primary item, if that is a grid.
    private Optional<Grid> grid() {
        var context = container.context();
        for (var index = 0; index < context.nb_stream_groups(); index++) {
            var group = context.stream_groups(index);
            if (group.type() == AV_STREAM_GROUP_PARAMS_TILE_GRID
                    && (group.disposition() & AV_DISPOSITION_DEFAULT) != 0) {
                var streams = new int[group.nb_streams()];
                for (var stream = 0; stream < streams.length; stream++) {
                    streams[stream] = group.streams(stream).index();
                }
                return Optional.of(new Grid(group.params_tile_grid(), streams));
            }
        }
        return Optional.empty();
    }

    /// @param streams the index in the container of each stream of the group
    private record Grid(AVStreamGroupTileGrid tiles, int[] streams) {

        boolean holds(int stream) {
            return Arrays.stream(streams).anyMatch(one -> one == stream);
        }
    }

    private Picture single(AVStream stream) throws MediaFault {
        var parameters = stream.codecpar();
        for (var packet = container.read(); packet != null; packet = container.read()) {
            if (packet.stream_index() == stream.index()) {
                var frame = decoded(stream, packet);
                return Picture.of(frame, Turn.ofMatrix(parameters.coded_side_data(), parameters.nb_coded_side_data()));
            }
        }
        throw new MediaFault("The picture is missing", AVERROR_INVALIDDATA);
    }

    private static AVStream primary(AVFormatContext context) throws MediaFault {
        AVStream first = null;
        for (var index = 0; index < context.nb_streams(); index++) {
            var stream = context.streams(index);
            if (stream.codecpar().codec_type() == AVMEDIA_TYPE_VIDEO) {
                if ((stream.disposition() & AV_DISPOSITION_DEFAULT) != 0) {
                    return stream;
                }
                first = first == null ? stream : first;
            }
        }
        if (first == null) {
            throw new MediaFault("There is no picture in the container", AVERROR_INVALIDDATA);
        }
        return first;
    }

    private Picture tiled(Grid grid) throws MediaFault {
        var tiles = grid.tiles();
        var size = new Dimensions(Math.max(1, tiles.width()), Math.max(1, tiles.height()));
        if (size.pixels() > Limits.PICTURE_PIXELS
                || Math.max(size.width(), size.height()) > Limits.PICTURE_SIDE
                || tiles.nb_tiles() > Limits.PICTURE_TILES) {
            throw new MediaFault("It states " + size.width() + " x " + size.height() + " pixels in " + tiles.nb_tiles()
                    + " tiles, more than is decoded");
        }
        var whole = Plane.cleared(size, AV_PIX_FMT_RGB24);
        try {
            fill(grid, whole);
        } catch (MediaFault fault) {
            av_frame_free(whole);
            throw fault;
        }
        return Picture.of(whole, Turn.ofMatrix(tiles.coded_side_data(), tiles.nb_coded_side_data()));
    }

    /// Tiles that cannot be decoded stay black and are told of as defects.
    private void fill(Grid grid, AVFrame whole) throws MediaFault {
        var pasted = 0;
        try (var scaler = new Scaler()) {
            for (var packet = container.read(); packet != null; packet = container.read()) {
                if (grid.holds(packet.stream_index())) {
                    pasted += paste(grid, packet, scaler, whole);
                }
            }
        }
        if (pasted == 0) {
            throw new MediaFault("None of its tiles could be decoded", AVERROR_INVALIDDATA);
        }
        if (pasted < grid.tiles().nb_tiles()) {
            Complaints.add("tiles", pasted + " of " + grid.tiles().nb_tiles() + " tiles could be decoded");
        }
    }

    private int paste(Grid grid, AVPacket packet, Scaler scaler, AVFrame whole) throws MediaFault {
        AVFrame coded;
        try {
            coded = decoded(container.context().streams(packet.stream_index()), packet);
        } catch (MediaFault _) {
            return 0;
        }
        var count = 0;
        var tiles = grid.tiles();
        try {
            var tile = scaler.convert(coded, Plane.size(coded), AV_PIX_FMT_RGB24);
            for (var index = 0; index < tiles.nb_tiles(); index++) {
                if (grid.streams()[tiles.offsets_idx(index)] == packet.stream_index()) {
                    var left = tiles.offsets_horizontal(index) - tiles.horizontal_offset();
                    var top = tiles.offsets_vertical(index) - tiles.vertical_offset();
                    Plane.paste(tile, whole, left, top, 3);
                    count++;
                }
            }
            av_frame_free(tile);
        } finally {
            av_frame_free(coded);
        }
        return count;
    }

    private static AVFrame decoded(AVStream stream, AVPacket packet) throws MediaFault {
        try (var decoder = Decoder.of(stream.codecpar(), stream.time_base(), 1)) {
            return PictureDecoder.first(decoder, packet);
        }
    }
}
