package org.geotoolkit.referencing.factory.epsg;

public class EpsgInstaller {
    public static class Result {}

    public void setDatabase(java.sql.Connection c) {}

    public Result call() throws org.opengis.util.FactoryException {
        return new Result();
    }
}
