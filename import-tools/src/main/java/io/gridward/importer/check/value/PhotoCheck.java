package io.gridward.importer.check.value;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.survey.UnreadableFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Q19: the photo that a row names is a picture (JPEG or PNG, by its first bytes) in the folder or
 * the archive of the photos.
 */
public final class PhotoCheck implements RowCheck {
    private static final List<String> COLUMNS =
            List.of("photo", "picture", "image", "imgurl", "照片", "图片", "照片名称");
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private final Photos photos;
    private final int column;

    private PhotoCheck(Photos photos, int column) {
        this.photos = photos;
        this.column = column;
    }

    /**
     * The check of a file that has a column of photos; empty when it has not.
     *
     * @param place folder or zip archive that the photos lie in
     * @throws UnreadableFile when it cannot be read
     */
    public static Optional<RowCheck> of(FieldMap map, Path place) {
        Photos photos = Photos.at(place);
        for (int i = 0; i < map.header().size(); i++) {
            if (COLUMNS.contains(map.header().get(i).strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(new PhotoCheck(photos, i));
            }
        }
        return Optional.empty();
    }

    /**
     * Looks whether photos can be read at all.
     *
     * @param place folder or zip archive
     * @throws UnreadableFile when it cannot be read, or an archive is over its limits or hostile
     */
    public static void require(Path place) {
        Photos.at(place);
    }

    @Override
    public void check(CheckedRow row) {
        String name = row.raw().cell(column);
        if (name.isEmpty()) {
            row.fault(Fault.MISSING_PHOTO, null, "", LocalText.of("未填写", "none is named"));
            return;
        }
        Optional<byte[]> first = photos.find(name);
        if (first.isEmpty()) {
            row.fault(
                    Fault.MISSING_PHOTO,
                    null,
                    name,
                    LocalText.of("照片文件夹中没有该文件", "the folder of photos has no such file"));
        } else if (!isPicture(first.get())) {
            row.fault(
                    Fault.BAD_PHOTO,
                    null,
                    name,
                    LocalText.of("不是 JPEG 或 PNG 图片", "it is neither JPEG nor PNG"));
        }
    }

    private static boolean isPicture(byte[] first) {
        return Arrays.equals(first, PNG)
                || first.length == PNG.length
                        && Arrays.equals(Arrays.copyOf(first, JPEG.length), JPEG);
    }
}
