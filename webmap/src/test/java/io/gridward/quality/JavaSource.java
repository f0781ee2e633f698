package io.gridward.quality;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the compiler's parser sees in one source file. */
record JavaSource(Path file, List<Type> types, List<Method> methods, List<Field> fields) {

    record Type(String name, boolean open, boolean topLevel, boolean documented) {}

    /** Its lines count from the return type on: the rows of a table test's annotation are data. */
    record Method(String name, long firstLine, long lines, boolean setter) {}

    record Field(String name, boolean fixed) {}

    static List<JavaSource> parse(Collection<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    d -> {},
                                    List.of("--release", "17"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            DocTrees trees = DocTrees.instance(task);
            List<JavaSource> sources = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                sources.add(read(trees, unit));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaSource read(DocTrees trees, CompilationUnitTree unit) {
        JavaSource source =
                new JavaSource(
                        Path.of(unit.getSourceFile().toUri()),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>());
        new Scanner(trees, unit, source).scan(unit, null);
        return source;
    }

    private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees trees;
        private final CompilationUnitTree unit;
        private final JavaSource into;

        Scanner(DocTrees trees, CompilationUnitTree unit, JavaSource into) {
            this.trees = trees;
            this.unit = unit;
            this.into = into;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            TreePath path = getCurrentPath();
            into.types.add(
                    new Type(
                            type.getSimpleName().toString(),
                            type.getModifiers().getFlags().contains(Modifier.PUBLIC),
                            path.getParentPath().getLeaf() == unit,
                            trees.getDocComment(path) != null));
            return super.visitClass(type, nothing);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            Tree first = method.getReturnType() != null ? method.getReturnType() : method.getBody();
            long start = first == null ? 0 : startLine(first);
            long declared = startLine(method);
            long end = line(trees.getSourcePositions().getEndPosition(unit, method));
            into.methods.add(
                    new Method(
                            method.getName().toString(),
                            declared,
                            first == null ? 1 : end - start + 1,
                            sets(method)));
            return super.visitMethod(method, nothing);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
            Tree around = getCurrentPath().getParentPath().getLeaf();
            if (around instanceof ClassTree type
                    && type.getKind() == Tree.Kind.CLASS
                    && !filledByTheCommandLine(variable)) {
                into.fields.add(
                        new Field(
                                variable.getName().toString(),
                                variable.getModifiers().getFlags().contains(Modifier.FINAL)));
            }
            return super.visitVariable(variable, nothing);
        }

        /** Picocli writes into the fields of a command; they cannot be final. */
        private static boolean filledByTheCommandLine(VariableTree variable) {
            return variable.getModifiers().getAnnotations().stream()
                    .map(a -> a.getAnnotationType().toString())
                    .anyMatch(Set.of("Option", "Parameters", "Mixin", "Spec")::contains);
        }

        private long startLine(Tree tree) {
            return line(trees.getSourcePositions().getStartPosition(unit, tree));
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }

        private static boolean sets(MethodTree method) {
            String name = method.getName().toString();
            return name.matches("set[A-Z].*")
                    && method.getParameters().size() == 1
                    && method.getReturnType() != null
                    && method.getReturnType().toString().equals("void")
                    && !method.getModifiers().toString().contains("@Override");
        }
    }
}
