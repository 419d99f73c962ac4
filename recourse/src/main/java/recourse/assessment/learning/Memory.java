package recourse.assessment.learning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A classifier as bytes, to be kept and read again. Weights take two bytes each. */
public final class Memory {
    private static final int FORM = 1;

    private Memory() {}

    public static byte[] of(Classifier classifier) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeByte(FORM);
            write(classifier.features(), out);
            out.writeInt(classifier.weights().length);
            for (var ofLabel : classifier.weights()) {
                for (var weight : ofLabel) {
                    out.writeShort(Float.floatToFloat16(weight));
                }
            }
            out.writeDouble(classifier.trustInNearness());
            write(classifier.honesties().understood(), out);
            write(classifier.honesties().onlyWords(), out);
            out.writeDouble(classifier.sureAt95());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static Classifier read(byte[] bytes) {
        try (var in =
                new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readByte() != FORM) {
                throw new IllegalArgumentException("A classifier in a form that is not known");
            }
            var features = features(in);
            var weights = new float[in.readInt()][features.places()];
            for (var ofLabel : weights) {
                for (var place = 0; place < ofLabel.length; place++) {
                    ofLabel[place] = Float.float16ToFloat(in.readShort());
                }
            }
            return new Classifier(
                    features,
                    weights,
                    in.readDouble(),
                    new Classifier.Honesties(honesty(in), honesty(in)),
                    in.readDouble());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(Features features, DataOutputStream out) throws IOException {
        out.writeInt(features.grams());
        for (var bucket : features.kept()) {
            out.writeInt(bucket);
        }
        for (var rarity : features.rarity()) {
            out.writeFloat(rarity);
        }
    }

    private static Features features(DataInputStream in) throws IOException {
        var kept = new int[in.readInt()];
        var rarity = new float[kept.length];
        for (var i = 0; i < kept.length; i++) {
            kept[i] = in.readInt();
        }
        for (var i = 0; i < rarity.length; i++) {
            rarity[i] = in.readFloat();
        }
        return new Features(kept, rarity);
    }

    private static void write(Honesty honesty, DataOutputStream out) throws IOException {
        out.writeDouble(honesty.slope());
        out.writeDouble(honesty.start());
    }

    private static Honesty honesty(DataInputStream in) throws IOException {
        return new Honesty(in.readDouble(), in.readDouble());
    }
}
