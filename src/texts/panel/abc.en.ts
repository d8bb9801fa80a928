/** The panel's ABC. ABC segmentation, tried out and applied. */
export const abc = {
  title: 'ABC classes',
};
