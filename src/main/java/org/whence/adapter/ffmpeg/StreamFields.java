package org.whence.adapter.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_profile_name;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_iterate;
import static org.bytedeco.ffmpeg.global.avutil.av_get_media_type_string;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.metadata.Field;

/// What a container says of itself and of its streams, as fields: the container's in the group `Container`, those of a
/// stream in `Stream0` and so on, what a broadcast says of its programmes in `Program1` and so on.
final class StreamFields {

    /// Streams beyond this many are counted and not described: tiles of pictures, programmes of a broadcast.
    private static final int DESCRIBED = 32;

    private static final int VALUE_LENGTH = 4_096;

    private final List<Field> fields = new ArrayList<>();

    private StreamFields() {}

    static List<Field> of(Container container) {
        var reader = new StreamFields();
        var context = container.context();
        reader.container(context);
        for (var index = 0; index < Math.min(DESCRIBED, context.nb_programs()); index++) {
            reader.tags("Program" + (index + 1), context.programs(index).metadata());
        }
        for (var index = 0; index < Math.min(DESCRIBED, context.nb_streams()); index++) {
            reader.stream("Stream" + index, context.streams(index));
        }
        return List.copyOf(reader.fields);
    }

    private void container(AVFormatContext context) {
        var format = context.iformat().name().getString();
        var group = "Container";
        add(group, "Format", context.iformat().long_name().getString(), format);
        if (context.duration() > 0 && context.duration() != AV_NOPTS_VALUE) {
            add(group, "Duration", seconds((double) context.duration() / AV_TIME_BASE), context.duration() + " us");
        }
        if (context.bit_rate() > 0) {
            add(group, "BitRate", kilobits(context.bit_rate()), Long.toString(context.bit_rate()));
        }
        plain(group, "StreamCount", context.nb_streams());
        tags(group, context.metadata());
    }

    private void stream(String group, AVStream stream) {
        var parameters = stream.codecpar();
        var kind = av_get_media_type_string(parameters.codec_type());
        if (kind != null && !kind.isNull()) {
            add(group, "Type", kind.getString(), kind.getString());
        }
        codec(group, parameters);
        if (parameters.codec_type() == AVMEDIA_TYPE_VIDEO) {
            picture(group, stream, parameters);
        } else if (parameters.codec_type() == AVMEDIA_TYPE_AUDIO) {
            plain(group, "SampleRate", parameters.sample_rate());
            plain(group, "Channels", parameters.ch_layout().nb_channels());
        }
        if (stream.duration() > 0 && stream.duration() != AV_NOPTS_VALUE) {
            var ticks = stream.duration();
            add(
                    group,
                    "Duration",
                    seconds(ticks * number(stream.time_base())),
                    ticks + " x " + text(stream.time_base()));
        }
        if (parameters.bit_rate() > 0) {
            add(group, "BitRate", kilobits(parameters.bit_rate()), Long.toString(parameters.bit_rate()));
        }
        tags(group, stream.metadata());
    }

    private void codec(String group, AVCodecParameters parameters) {
        var name = avcodec_get_name(parameters.codec_id()).getString();
        add(group, "Codec", name, name);
        var profile = avcodec_profile_name(parameters.codec_id(), parameters.profile());
        if (profile != null && !profile.isNull()) {
            add(group, "Profile", profile.getString(), Integer.toString(parameters.profile()));
        }
    }

    private void picture(String group, AVStream stream, AVCodecParameters parameters) {
        plain(group, "ImageWidth", parameters.width());
        plain(group, "ImageHeight", parameters.height());
        var pixels = av_get_pix_fmt_name(parameters.format());
        if (pixels != null && !pixels.isNull()) {
            add(group, "PixelFormat", pixels.getString(), pixels.getString());
        }
        var rate = stream.avg_frame_rate();
        if (rate.num() > 0 && rate.den() > 0) {
            add(group, "FrameRate", String.format(Locale.ROOT, "%.3f a second", number(rate)), text(rate));
        }
        var turn = VideoStream.turn(stream);
        if (turn != Orientation.ORIGINAL) {
            add(group, "Rotation", turn.name().toLowerCase(Locale.ROOT).replace('_', ' '), turn.name());
        }
    }

    private void tags(String group, AVDictionary tags) {
        AVDictionaryEntry entry = null;
        while ((entry = av_dict_iterate(tags, entry)) != null && !entry.isNull()) {
            var value = text(entry.value());
            add(group, text(entry.key()), value, value);
        }
    }

    private void plain(String group, String name, int value) {
        add(group, name, Integer.toString(value), Integer.toString(value));
    }

    private void add(String group, String name, String value, String raw) {
        fields.add(new Field(group, name, cut(value), cut(raw)));
    }

    private static String cut(String value) {
        return value.length() > VALUE_LENGTH ? value.substring(0, VALUE_LENGTH) + "..." : value;
    }

    private static String text(BytePointer bytes) {
        return new String(bytes.getStringBytes(), StandardCharsets.UTF_8);
    }

    private static double number(AVRational rational) {
        return (double) rational.num() / rational.den();
    }

    private static String text(AVRational rational) {
        return rational.num() + "/" + rational.den();
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f s", seconds);
    }

    private static String kilobits(long bits) {
        return String.format(Locale.ROOT, "%.0f kbit/s", bits / 1000.0);
    }
}
