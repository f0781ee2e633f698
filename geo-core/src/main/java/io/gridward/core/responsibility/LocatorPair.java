package io.gridward.core.responsibility;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.responsibility.city.CityModel;
import io.gridward.core.responsibility.lists.Components;

/**
 * Locators over a city before and after a change, for some thousand questions. What both have in
 * common, shapes that are the very same objects, is indexed once, and nothing is made that only
 * many questions repay. They answer as {@link Locator#over} does and follow no change.
 *
 * @param before answers from the city as it is
 * @param after answers from the city after the change
 */
public record LocatorPair(Locator before, Locator after) {

    /**
     * Locators over two states of a city.
     *
     * @param before the city as it is; must not change meanwhile
     * @param after the city after the change
     */
    public static LocatorPair over(FeatureSource before, FeatureSource after) {
        CityModel was = CityModel.loadForFew(before, Engine.LINES_BEYOND_METRES);
        return new LocatorPair(locator(was, before), locator(was.renewed(after), after));
    }

    private static Locator locator(CityModel model, FeatureSource source) {
        return new Engine(model).with(Components.held(source));
    }
}
