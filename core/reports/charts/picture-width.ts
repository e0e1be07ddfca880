/** As wide as the text of a page, about: in print, type of 12 pixels comes out at 8 points or more. */
export const pictureWidth = 680;
