package io.gridward.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.testng.IMethodInstance;
import org.testng.IMethodInterceptor;
import org.testng.ITestContext;

/**
 * Where a test class of the suite has a fault that no server can pass, a subclass of ours mends it
 * and runs in its place. The suite finds its classes by packages; a mended one lies in the package
 * of the one it mends, so both are found, and this leaves the faulty one out. TestNG finds this
 * class by {@code META-INF/services}.
 */
public final class MendedTests implements IMethodInterceptor {
    @Override
    public List<IMethodInstance> intercept(List<IMethodInstance> methods, ITestContext context) {
        Set<Class<?>> mended =
                methods.stream().map(m -> type(m).getSuperclass()).collect(Collectors.toSet());
        return methods.stream()
                .filter(m -> !mended.contains(type(m)))
                .collect(Collectors.toCollection(ArrayList::new)); // TestNG sorts it
    }

    private static Class<?> type(IMethodInstance method) {
        return method.getMethod().getTestClass().getRealClass();
    }
}
