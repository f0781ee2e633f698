package io.gridward.web.imports;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.job.BesideFile;
import io.gridward.web.fault.BadParameter;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;

/**
 * The files of a request, open until it was answered.
 *
 * @param survey the survey
 * @param beside what was sent with it
 */
record SentFiles(InputStream survey, List<BesideFile> beside) implements AutoCloseable {
    private static final String SURVEY = "file";
    private static final List<String> BESIDE = List.of("context", "photos", "mapping");

    /**
     * Opens the files.
     *
     * @throws BadParameter when there is one that has no meaning, or two of a name
     */
    static SentFiles of(MultipartRequest request) throws IOException {
        for (Map.Entry<String, List<MultipartFile>> part : request.getMultiFileMap().entrySet()) {
            boolean known = part.getKey().equals(SURVEY) || BESIDE.contains(part.getKey());
            if (!known || part.getValue().size() != 1) {
                throw BadParameter.of(
                        part.getKey(),
                        "%d × file".formatted(part.getValue().size()),
                        LocalText.of(
                                "文件 file、context、photos、mapping 之一，各一个",
                                "one file of each: file, context, photos, mapping"));
            }
        }
        List<BesideFile> beside = new ArrayList<>();
        for (String part : BESIDE) {
            MultipartFile file = request.getFile(part);
            if (file != null) {
                String name = Optional.ofNullable(file.getOriginalFilename()).orElse(part);
                beside.add(new BesideFile(part, name, file.getInputStream()));
            }
        }
        MultipartFile survey = request.getFile(SURVEY);
        InputStream bytes =
                survey == null ? InputStream.nullInputStream() : survey.getInputStream();
        return new SentFiles(bytes, beside);
    }

    @Override
    public void close() throws IOException {
        try (InputStream first = survey) {
            for (BesideFile file : beside) {
                file.bytes().close();
            }
        }
    }
}
