package io.gridward.importer.check.value;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.survey.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Q19: the photo that a row names is a picture (JPEG or PNG, by its first bytes) in the folder of
 * the photos. Names lead nowhere else: not out of the folder, not through links, not to an address.
 */
public final class PhotoCheck implements RowCheck {
    private static final List<String> COLUMNS =
            List.of("photo", "picture", "image", "imgurl", "照片", "图片", "照片名称");
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private final Path folder;
    private final int column;

    private PhotoCheck(Path folder, int column) {
        this.folder = folder;
        this.column = column;
    }

    /**
     * The check of a file that has a column of photos; empty when it has not.
     *
     * @param folder where the photos lie
     * @throws UnreadableFile when the folder cannot be read
     */
    public static Optional<RowCheck> of(FieldMap map, Path folder) {
        Path real;
        try {
            real = folder.toRealPath();
        } catch (IOException e) {
            throw new UnreadableFile(
                    "没有照片文件夹 “%s” / there is no folder of photos '%s'".formatted(folder, folder),
                    e);
        }
        for (int i = 0; i < map.header().size(); i++) {
            if (COLUMNS.contains(map.header().get(i).strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(new PhotoCheck(real, i));
            }
        }
        return Optional.empty();
    }

    @Override
    public void check(CheckedRow row) {
        String name = row.raw().cell(column);
        if (name.isEmpty()) {
            row.fault(Fault.MISSING_PHOTO, null, "", LocalText.of("未填写", "none is named"));
            return;
        }
        Optional<Path> photo = find(name);
        if (photo.isEmpty()) {
            row.fault(
                    Fault.MISSING_PHOTO,
                    null,
                    name,
                    LocalText.of("照片文件夹中没有该文件", "the folder of photos has no such file"));
        } else if (!isPicture(photo.get())) {
            row.fault(
                    Fault.BAD_PHOTO,
                    null,
                    name,
                    LocalText.of("不是 JPEG 或 PNG 图片", "it is neither JPEG nor PNG"));
        }
    }

    /** A file inside the folder, links followed. */
    private Optional<Path> find(String name) {
        if (name.contains("://")) {
            return Optional.empty();
        }
        try {
            Path photo = folder.resolve(name.replace('\\', '/')).toRealPath();
            boolean inside = photo.startsWith(folder) && Files.isRegularFile(photo);
            return inside ? Optional.of(photo) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isPicture(Path photo) {
        try (InputStream in = Files.newInputStream(photo)) {
            byte[] first = in.readNBytes(PNG.length);
            return Arrays.equals(first, PNG)
                    || first.length == PNG.length
                            && Arrays.equals(Arrays.copyOf(first, JPEG.length), JPEG);
        } catch (IOException e) {
            return false;
        }
    }
}
