/** Two people going the same way, as in icons/mark-small.svg: class, tag and form of each shape. */
export const markShapes: [string, Record<string, string>][] = [
  ['rect', { class: 'mark-ground', width: '512', height: '512', rx: '104' }],
  ['circle', { class: 'mark-beside', cx: '364', cy: '158', r: '58' }],
  [
    'path',
    {
      class: 'mark-beside',
      d: 'M288 436C280 320 290 236 366 236C430 236 452 312 452 412C452 428 442 436 426 436Z',
    },
  ],
  ['circle', { class: 'mark-front', cx: '202', cy: '122', r: '82' }],
  [
    'path',
    {
      class: 'mark-front',
      d: 'M84 452C60 452 48 438 52 414C66 296 116 208 208 208C296 208 326 300 326 418C326 440 314 452 294 452Z',
    },
  ],
];
