// SPDX-FileCopyrightText: The Sayso contributors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.sayso.export;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A picture for docs/pictures: without most of what is white around it, and in at most 256 colours, as nothing else makes it as small. They are written to the folder that
 * {@code -Dsayso.pictures=docs/pictures} names, without that to {@code target/pictures}.
 */
final class Picture {
    private static final Path FOLDER = Path.of(System.getProperty("sayso.pictures", "target/pictures"));
    private static final int COLOURS = 256;
    private static final int MARGIN = 10;

    /** Of each colour, the bits that tell it from others. */
    private static final int COARSE = 0xF8F8F8;

    private static final int WHITE = Color.WHITE.getRGB() & COARSE;

    private final BufferedImage image;

    private Picture(BufferedImage image) {
        this.image = image;
    }

    static Picture of(Path png) throws IOException {
        return new Picture(ImageIO.read(png.toFile()));
    }

    /** Under a name; the file. */
    Path save(String name) throws IOException {
        Path file = Files.createDirectories(FOLDER).resolve(name);
        ImageIO.write(trimmed().reduced(), "png", file.toFile());
        return file;
    }

    private int coarse(int x, int y) {
        return image.getRGB(x, y) & COARSE;
    }

    private Picture trimmed() {
        int[] columns = IntStream.range(0, image.getWidth())
                .filter(x -> IntStream.range(0, image.getHeight()).anyMatch(y -> coarse(x, y) != WHITE))
                .toArray();
        int[] rows = IntStream.range(0, image.getHeight())
                .filter(y -> IntStream.range(0, image.getWidth()).anyMatch(x -> coarse(x, y) != WHITE))
                .toArray();
        int left = Math.max(0, columns[0] - MARGIN);
        int top = Math.max(0, rows[0] - MARGIN);
        int right = Math.min(image.getWidth(), columns[columns.length - 1] + MARGIN);
        int bottom = Math.min(image.getHeight(), rows[rows.length - 1] + MARGIN);
        return new Picture(image.getSubimage(left, top, right - left, bottom - top));
    }

    /** To the colours that it has most of, and each other colour to the nearest of these. */
    private BufferedImage reduced() {
        Map<Integer, Integer> counts = new HashMap<>();
        each((x, y) -> counts.merge(coarse(x, y), 1, Integer::sum));
        List<Integer> kept = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int colour : counts.keySet()) {
            nearest.put(
                    colour,
                    IntStream.range(0, kept.size())
                            .boxed()
                            .min(Comparator.comparingInt(at -> distance(colour, kept.get(at))))
                            .orElseThrow());
        }
        int[] palette = kept.stream().mapToInt(Picture::full).toArray();
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        var reduced = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        each((x, y) -> reduced.getRaster().setSample(x, y, 0, Objects.requireNonNull(nearest.get(coarse(x, y)))));
        return reduced;
    }

    /** So that white is white again. */
    private static int full(int coarse) {
        return coarse | (coarse >> 5 & 0x070707);
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int difference = (one >> shift & 0xFF) - (other >> shift & 0xFF);
            sum += difference * difference;
        }
        return sum;
    }

    private interface Pixel {
        void at(int x, int y);
    }

    private void each(Pixel pixel) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                pixel.at(x, y);
            }
        }
    }
}
