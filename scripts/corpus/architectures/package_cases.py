"""Which networks of which packages, with which arguments, on which inputs."""

IMAGE, RGB = [(1, 1, 32, 32), (2, 1, 64, 32)], [(1, 3, 32, 32), (2, 3, 64, 32)]
VOLUME = [(1, 1, 16, 16, 16), (2, 1, 16, 32, 16)]
MONAI = "monai.networks.nets"


def monai(name, kwargs, shapes=IMAGE, **options):
    return (MONAI, name, {"spatial_dims": 2, "in_channels": 1, "out_channels": 2, **kwargs}, shapes, options)


def timm(name, shapes=((1, 3, 64, 64), (2, 3, 64, 96)), **kwargs):
    return ("timm", "create_model", {"model_name": name, "num_classes": 5, **kwargs}, list(shapes))


def smp(name, encoder="resnet18", shapes=((1, 3, 64, 64), (2, 3, 64, 96)), **kwargs):
    return ("segmentation_models_pytorch", name, {"encoder_name": encoder, "encoder_weights": None, "in_channels": 3, "classes": 2, **kwargs}, list(shapes))


def vision(name, shapes=((1, 3, 64, 64), (2, 3, 96, 64)), **kwargs):
    return ("torchvision.models", name, {"weights": None, "num_classes": 5, **kwargs}, list(shapes))


# What has classes as arguments is made in a file of its own, as contributors do.
NNUNET = """
from torch import nn
from dynamic_network_architectures.architectures.unet import %s as UNet


def make():
    return UNet(1, 3, (4, 8, 16), nn.Conv2d, 3, (1, 2, 2), 1, num_classes=2, n_conv_per_stage_decoder=1, conv_bias=True,
                norm_op=nn.InstanceNorm2d, norm_op_kwargs={"eps": 1e-5, "affine": True}, nonlin=nn.LeakyReLU, nonlin_kwargs={"inplace": True})
"""


def segment(name, **kwargs):
    return ("torchvision.models.segmentation", name, {"weights": None, "weights_backbone": None, "num_classes": 3, **kwargs}, [(1, 3, 64, 64), (2, 3, 64, 96)])


CASES = {
    # MONAI
    "monai.unet": monai("UNet", {"channels": [4, 8, 16], "strides": [2, 2], "num_res_units": 2, "norm": "INSTANCE"}),
    "monai.unet-batch": monai("UNet", {"channels": [4, 8, 16], "strides": [2, 2], "norm": "BATCH", "act": "LEAKYRELU"}),
    "monai.basic-unet": monai("BasicUNet", {"features": [4, 4, 8, 8, 16, 4]}),
    "monai.basic-unet-3d": monai("BasicUNet", {"spatial_dims": 3, "features": [4, 4, 8, 8, 8, 4], "upsample": "nontrainable", "norm": "batch"}, VOLUME),
    "monai.basic-unet-plus": monai("BasicUNetPlusPlus", {"features": [4, 4, 8, 8, 16, 4], "deep_supervision": True}),
    "monai.attention-unet": monai("AttentionUnet", {"channels": [4, 8, 16], "strides": [2, 2]}),
    "monai.segresnet": monai("SegResNet", {"init_filters": 8, "blocks_down": [1, 2], "blocks_up": [1]}),
    "monai.segresnet-ds": monai("SegResNetDS", {"init_filters": 8, "blocks_down": [1, 2], "dsdepth": 1}),
    "monai.dynunet": monai("DynUNet", {"kernel_size": [3, 3, 3], "strides": [1, 2, 2], "upsample_kernel_size": [2, 2], "filters": [4, 8, 16], "res_block": True}),
    "monai.dynunet-ds": monai("DynUNet", {"kernel_size": [3, 3, 3], "strides": [1, 2, 2], "upsample_kernel_size": [2, 2], "filters": [4, 8, 16], "deep_supervision": True, "deep_supr_num": 1}),
    "monai.vnet": monai("VNet", {"spatial_dims": 3}, VOLUME),
    "monai.highresnet": monai("HighResNet", {"layer_params": [{"name": "conv_0", "n_features": 4, "kernel_size": 3}, {"name": "res_1", "n_features": 8, "kernels": [3, 3], "repeat": 2}, {"name": "conv_1", "n_features": 4, "kernel_size": 1}, {"name": "conv_2", "kernel_size": 1}]}),
    "monai.unetr": (MONAI, "UNETR", {"spatial_dims": 2, "in_channels": 1, "out_channels": 2, "img_size": [32, 32], "feature_size": 4, "hidden_size": 24, "mlp_dim": 32, "num_heads": 4}, [(1, 1, 32, 32), (2, 1, 32, 32)]),
    "monai.swin-unetr": monai("SwinUNETR", {"feature_size": 12, "depths": [1, 1, 1, 1]}, [(1, 1, 64, 64), (1, 1, 64, 96)]),
    "monai.swin-unetr-v2": monai("SwinUNETR", {"feature_size": 12, "depths": [1, 1, 1, 1], "use_v2": True}, [(1, 1, 64, 64), (2, 1, 64, 64)]),
    "monai.vit": (MONAI, "ViT", {"in_channels": 1, "img_size": [16, 16], "patch_size": [8, 8], "hidden_size": 24, "mlp_dim": 32, "num_layers": 2, "num_heads": 4, "classification": True, "num_classes": 3, "spatial_dims": 2, "post_activation": "Tanh"}, [(1, 1, 16, 16), (2, 1, 16, 16)]),
    "monai.autoencoder": monai("AutoEncoder", {"channels": [4, 8], "strides": [2, 2], "inter_channels": [8]}),
    "monai.densenet": monai("DenseNet121", {"init_features": 8, "growth_rate": 4}, [(1, 1, 64, 64), (2, 1, 64, 96)]),
    "monai.resnet": (MONAI, "resnet18", {"spatial_dims": 2, "n_input_channels": 1, "num_classes": 3}, [(1, 1, 64, 64), (2, 1, 64, 96)]),
    "monai.efficientnet": (MONAI, "EfficientNetBN", {"model_name": "efficientnet-b0", "spatial_dims": 2, "in_channels": 1, "num_classes": 3, "pretrained": False}, [(1, 1, 64, 64), (2, 1, 64, 96)]),
    "monai.flexible-unet": monai("FlexibleUNet", {"backbone": "resnet18", "decoder_channels": [32, 16, 8, 8, 4], "pretrained": False}, [(1, 1, 64, 64), (2, 1, 64, 96)]),
    "monai.senet": (MONAI, "SEResNet50", {"spatial_dims": 2, "in_channels": 1, "num_classes": 3}, [(1, 1, 64, 64), (2, 1, 64, 96)]),
    "monai.regunet": (MONAI, "RegUNet", {"spatial_dims": 2, "in_channels": 1, "num_channel_initial": 4, "depth": 2, "out_channels": 2, "out_kernel_initializer": "kaiming_uniform"}, IMAGE),
    "monai.ahnet": (MONAI, "AHNet", {"spatial_dims": 2, "in_channels": 1, "out_channels": 2}, [(1, 1, 128, 128), (1, 1, 128, 160)]),
    "monai.hovernet": (MONAI, "HoVerNet", {"mode": "fast", "in_channels": 3, "out_classes": 3}, [(1, 3, 256, 256)]),
    "monai.mednext": (MONAI, "MedNeXt", {"spatial_dims": 2, "in_channels": 1, "out_channels": 2, "init_filters": 4, "encoder_expansion_ratio": 2, "decoder_expansion_ratio": 2, "bottleneck_expansion_ratio": 2, "blocks_down": [1, 1], "blocks_bottleneck": 1, "blocks_up": [1, 1]}, IMAGE),
    "monai.diffusion-unet": (MONAI, "DiffusionModelUNet", {"spatial_dims": 2, "in_channels": 1, "out_channels": 1, "num_res_blocks": [1, 1], "channels": [8, 8], "attention_levels": [False, True], "norm_num_groups": 4, "num_head_channels": 4}, [[(1, 1, 16, 16), ("int64", (1,), 900)], [(2, 1, 16, 24), ("int64", (2,), 900)]]),
    "monai.patchgan": (MONAI, "PatchDiscriminator", {"spatial_dims": 2, "channels": 4, "in_channels": 1, "num_layers_d": 2}, IMAGE),
    "monai.vitautoenc": (MONAI, "ViTAutoEnc", {"in_channels": 1, "img_size": [16, 16], "patch_size": [4, 4], "out_channels": 1, "hidden_size": 24, "mlp_dim": 32, "num_layers": 2, "num_heads": 4, "spatial_dims": 2}, [(1, 1, 16, 16), (2, 1, 16, 16)]),
    "monai.quicknat": (MONAI, "Quicknat", {"num_classes": 2, "num_channels": 1, "num_filters": 4, "se_block": "CSE"}, IMAGE),
    # torchvision
    "torchvision.resnet18": vision("resnet18"),
    "torchvision.mobilenet_v3_small": vision("mobilenet_v3_small"),
    "torchvision.efficientnet_b0": vision("efficientnet_b0"),
    "torchvision.convnext_tiny": vision("convnext_tiny"),
    "torchvision.shufflenet": vision("shufflenet_v2_x0_5"),
    "torchvision.swin_t": vision("swin_t"),
    "torchvision.lraspp": segment("lraspp_mobilenet_v3_large"),
    "torchvision.deeplab": segment("deeplabv3_mobilenet_v3_large"),
    # timm
    "timm.convnext": timm("convnext_atto"),
    "timm.convnextv2": timm("convnextv2_atto"),
    "timm.resnet10t": timm("resnet10t"),
    "timm.mobilenetv4": timm("mobilenetv4_conv_small"),
    "timm.efficientnet_lite0": timm("efficientnet_lite0"),
    "timm.vit": timm("vit_tiny_patch16_224", [(1, 3, 64, 64), (2, 3, 64, 64)], img_size=64, depth=2),
    "timm.deit3": timm("deit3_small_patch16_224", [(1, 3, 32, 32), (2, 3, 32, 32)], img_size=32, depth=2),
    "timm.swin": timm("swin_tiny_patch4_window7_224", [(1, 3, 56, 56), (2, 3, 56, 56)], img_size=56, embed_dim=24, num_heads=[1, 2, 2, 4], depths=[1, 1, 1, 1]),
    "timm.features": timm("resnet10t", features_only=True),
    "timm.fastvit": timm("fastvit_t8"),
    "timm.edgenext": timm("edgenext_xx_small"),
    "timm.maxvit": timm("coatnet_pico_rw_224", [(1, 3, 64, 64), (2, 3, 64, 64)], img_size=64),
    "timm.poolformer": timm("poolformer_s12"),
    "timm.regnet": timm("regnetx_002"),
    "timm.ghostnet": timm("ghostnet_050"),
    "timm.hiera": timm("hiera_tiny_224", [(1, 3, 64, 64), (2, 3, 64, 64)], img_size=64, embed_dim=24, stages=[1, 1, 1, 1]),
    "timm.eva02": timm("eva02_tiny_patch14_224", [(1, 3, 56, 56), (2, 3, 56, 56)], img_size=56, depth=2),
    "timm.dinov2": timm("vit_small_patch14_reg4_dinov2", [(1, 3, 56, 56), (2, 3, 56, 56)], img_size=56, depth=2),
    "timm.beit": timm("beit_base_patch16_224", [(1, 3, 32, 32), (2, 3, 32, 32)], img_size=32, depth=2, embed_dim=48, num_heads=4),
    "timm.xcit": timm("xcit_nano_12_p16_224", [(1, 3, 64, 64), (2, 3, 64, 96)], depth=2),
    "timm.inception": timm("inception_next_atto"),
    "timm.nfnet": timm("nf_regnet_b0"),
    "timm.rexnet": timm("rexnet_100"),
    "timm.pvt": timm("pvt_v2_b0"),
    # segmentation_models_pytorch
    "smp.unet": smp("Unet"),
    "smp.unetplusplus": smp("UnetPlusPlus"),
    "smp.manet": smp("MAnet"),
    "smp.linknet": smp("Linknet"),
    "smp.fpn": smp("FPN"),
    "smp.pspnet": smp("PSPNet"),
    "smp.deeplabv3plus": smp("DeepLabV3Plus"),
    "smp.pan": smp("PAN", shapes=((1, 3, 128, 128), (2, 3, 128, 160))),
    "smp.upernet": smp("UPerNet"),
    "smp.segformer": smp("Segformer"),
    "smp.unet-scse": smp("Unet", decoder_attention_type="scse", activation="sigmoid"),
    "smp.unet-efficientnet": smp("Unet", "efficientnet-b0"),
    "smp.unet-mobilenet": smp("Unet", "mobilenet_v2"),
    "smp.unet-mit": smp("Unet", "mit_b0"),
    "smp.unet-densenet": smp("Unet", "densenet121"),
    # pytorch-3dunet
    "pytorch3dunet.unet3d": ("pytorch3dunet.unet3d.model", "UNet3D", {"in_channels": 1, "out_channels": 2, "f_maps": 8, "num_levels": 3}, VOLUME),
    "pytorch3dunet.unet2d": ("pytorch3dunet.unet3d.model", "UNet2D", {"in_channels": 1, "out_channels": 2, "f_maps": 8, "num_levels": 3}, IMAGE),
    "pytorch3dunet.residual": ("pytorch3dunet.unet3d.model", "ResidualUNet3D", {"in_channels": 1, "out_channels": 2, "f_maps": 8, "num_levels": 3}, VOLUME),
    "pytorch3dunet.residual-se": ("pytorch3dunet.unet3d.model", "ResidualUNetSE3D", {"in_channels": 1, "out_channels": 2, "f_maps": 8, "num_levels": 3}, VOLUME),
    # BiaPy
    "biapy.unet": ("biapy.models.unet", "U_Net", {"image_shape": [32, 32, 1], "feature_maps": [4, 8, 16], "drop_values": [0.1, 0.1, 0.1], "activation": "elu"}, IMAGE),
    "biapy.resunet": ("biapy.models.resunet", "ResUNet", {"image_shape": [32, 32, 1], "feature_maps": [4, 8, 16], "drop_values": [0.1, 0.1, 0.1], "normalization": "in", "activation": "silu"}, IMAGE),
    "biapy.attention": ("biapy.models.attention_unet", "Attention_U_Net", {"image_shape": [32, 32, 1], "feature_maps": [4, 8, 16], "drop_values": [0.1, 0.1, 0.1], "activation": "elu"}, IMAGE),
    "biapy.seunet": ("biapy.models.seunet", "SE_U_Net", {"image_shape": [32, 32, 1], "feature_maps": [4, 8, 16], "drop_values": [0.1, 0.1, 0.1], "activation": "elu"}, IMAGE),
    "biapy.multiresunet": ("biapy.models.multiresunet", "MultiResUnet", {"input_channels": 1, "ndim": 2}, IMAGE),
    # torch_em
    "torch_em.unet2d": ("torch_em.model", "UNet2d", {"in_channels": 1, "out_channels": 2, "initial_features": 4, "depth": 2}, IMAGE),
    "torch_em.unet3d": ("torch_em.model", "UNet3d", {"in_channels": 1, "out_channels": 2, "initial_features": 4, "depth": 2}, VOLUME),
    "torch_em.anisotropic": ("torch_em.model", "AnisotropicUNet", {"in_channels": 1, "out_channels": 2, "scale_factors": [[1, 2, 2], [2, 2, 2]], "initial_features": 4}, VOLUME),
    # CAREamics
    "careamics.unet": ("careamics.models.unet", "UNet", {"conv_dims": 2, "num_classes": 1, "in_channels": 1, "depth": 2, "num_channels_init": 8}, IMAGE),
    "careamics.unet-n2v2": ("careamics.models.unet", "UNet", {"conv_dims": 2, "num_classes": 2, "in_channels": 2, "depth": 2, "num_channels_init": 8, "n2v2": True, "independent_channels": True}, [(1, 2, 32, 32), (2, 2, 64, 32)]),
    "careamics.unet-3d": ("careamics.models.unet", "UNet", {"conv_dims": 3, "num_classes": 1, "in_channels": 1, "depth": 2, "num_channels_init": 4}, VOLUME),
    # empanada, instanseg, omnipose
    "empanada.panoptic": ("empanada.models", "PanopticDeepLab", {"encoder": "resnet50", "num_classes": 1, "stage4_stride": 16, "decoder_channels": 32, "low_level_stages": [1], "low_level_channels_project": [16], "atrous_rates": [2, 4, 6], "aspp_channels": 16, "ins_decoder": True, "ins_ratio": 0.5}, [(1, 1, 64, 64), (2, 1, 64, 96)]),
    "empanada.bifpn": ("empanada.models", "PanopticBiFPN", {"encoder": "resnet50", "num_classes": 1, "fpn_dim": 16, "fpn_layers": 1, "ins_decoder": True}, [(1, 1, 128, 128)]),
    "instanseg.unet": ("instanseg.utils.models.InstanSeg_UNet", "InstanSeg_UNet", {"in_channels": 3, "layers": [8, 16, 32], "out_channels": [[2, 2, 1]]}, RGB),
    "omnipose.unet": ("cellpose_omni.resnet_torch", "CPnet", {"nbase": [2, 8, 16], "nout": 4, "sz": 3}, [(1, 2, 32, 32), (2, 2, 48, 32)]),
    # segment-anything and its like
    "segment_anything.encoder": ("segment_anything.modeling", "ImageEncoderViT", {"img_size": 64, "patch_size": 16, "embed_dim": 24, "depth": 2, "num_heads": 2, "out_chans": 16, "use_rel_pos": True, "window_size": 3, "global_attn_indexes": [1]}, [(1, 3, 64, 64), (2, 3, 64, 64)]),
    # Others
    "vit_pytorch.vit": ("vit_pytorch", "ViT", {"image_size": 32, "patch_size": 8, "num_classes": 4, "dim": 24, "depth": 2, "heads": 2, "mlp_dim": 32}, [(1, 3, 32, 32), (3, 3, 32, 32)]),
    "vit_pytorch.simple": ("vit_pytorch", "SimpleViT", {"image_size": 32, "patch_size": 8, "num_classes": 4, "dim": 24, "depth": 2, "heads": 2, "mlp_dim": 32}, [(1, 3, 32, 32), (3, 3, 32, 32)]),
    "unet.unet2d": ("unet", "UNet2D", {"normalization": "batch", "padding": 1, "num_encoding_blocks": 3, "out_channels_first_layer": 4}, IMAGE),
    "unet.unet3d": ("unet", "UNet3D", {"normalization": "instance", "padding": 1, "num_encoding_blocks": 3, "out_channels_first_layer": 4, "residual": True, "upsampling_type": "linear"}, VOLUME),
    "dynamic_network_architectures.plain": ("dynamic_network_architectures.architectures.unet", "make", {}, IMAGE, {"source": NNUNET % "PlainConvUNet"}),
    "dynamic_network_architectures.residual": ("dynamic_network_architectures", "make", {}, IMAGE, {"source": NNUNET % "ResidualEncoderUNet"}),
    "linformer.linformer": ("linformer", "Linformer", {"dim": 16, "seq_len": 12, "depth": 2, "heads": 2, "k": 4, "one_kv_head": True, "share_kv": True}, [(1, 12, 16), (2, 12, 16)]),
    "axial_attention.image": ("axial_attention", "AxialAttention", {"dim": 8, "dim_index": 1, "heads": 2, "num_dimensions": 2}, [(1, 8, 6, 7), (2, 8, 5, 5)]),
}
LARGE_CASES = {
    "torchvision.resnext50": vision("resnext50_32x4d"),
    "torchvision.densenet121": vision("densenet121"),
    "torchvision.vgg11_bn": vision("vgg11_bn"),
    "torchvision.fcn_resnet50": segment("fcn_resnet50"),
    "torchvision.swin_v2_t": vision("swin_v2_t"),
    "torchvision.inception_v3": vision("inception_v3", [(1, 3, 96, 96), (2, 3, 96, 128)], init_weights=False, transform_input=True),
}
